import type { Definition } from './definition'

/** The reference of an indicator, or its title where it has none: how labels and messages name it. */
export const shortName = ({ ref, title }: Pick<Definition, 'ref' | 'title'>): string => ref ?? title
