/** The letters of a column as spreadsheets name it, counted from 0: 3 → `D`, 27 → `AB`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`
}

/** `D14` of column 3 and row 13. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row + 1}`
