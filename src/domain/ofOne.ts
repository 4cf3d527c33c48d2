/** What one of several is called: `hours` → `hour`, `working days` → `working day`. */
export const ofOne = (name: string): string => name.replace(/(?<=[a-z][^s\W])s$/iu, '')
