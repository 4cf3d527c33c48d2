/** Parts of a document have no name but where they stand. */
export const numbered = <T>(items: readonly T[]): readonly { readonly key: number; readonly item: T }[] =>
  items.map((item, key) => ({ key, item }))
