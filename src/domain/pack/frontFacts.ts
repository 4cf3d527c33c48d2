import type { Fact, PackDocument } from './document'

/** What is printed under the title; of a version also the hash, by which it can be told from a copy that was changed. */
export const frontFacts = ({ front, edition }: PackDocument): readonly Fact[] =>
  edition.is === 'version' ? [...front, { name: 'Fingerprint of the figures', text: edition.hash }] : front
