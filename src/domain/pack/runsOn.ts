import type { PackDocument } from './document'

/** Whether a document is of one upright part: that runs on under its title, without contents or a front of its own. */
export const runsOn = ({ parts: [first, ...others] }: Pick<PackDocument, 'parts'>): boolean =>
  first?.orientation === 'portrait' && others.length === 0
