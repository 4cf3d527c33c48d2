/** What a report is read up to. Beyond it a file is no report, and a browser would stand still over it. */
export const most = {
  /** Rows with anything in them, of a sheet or table. */
  rows: 20_000,
  columns: 256,
  /** Of one part of a packed file, unpacked, in bytes. */
  partSize: 100 * 1024 * 1024,
  /** Of all that is unpacked of a file. */
  unpackedSize: 200 * 1024 * 1024,
  /** Parts in a packed file. */
  parts: 10_000,
  /** How deep the elements of a page may lie in each other. */
  depth: 1000,
  /** Places that one sentence names. */
  places: 5,
} as const
