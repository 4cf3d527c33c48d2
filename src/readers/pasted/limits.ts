/** So many cells are read; a spreadsheet copied whole by mistake has a million rows. */
export const cellLimit = 200_000
