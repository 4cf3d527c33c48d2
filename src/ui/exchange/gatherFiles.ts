import type { GivenFile } from '#state/commands/importFile'

/** Files that a person gave, and the names of those in a folder that are not read because they are of another kind. */
export interface Gathered {
  readonly files: readonly GivenFile[]
  readonly skipped: readonly string[]
}

/** Files chosen one by one are all read: the gate says what is wrong with those of another program. */
export const gatherChosen = (files: Iterable<GivenFile>): Gathered => ({ files: [...files], skipped: [] })

/**
 * Of a folder what may be a Quarterdeck file or hold a table is read, by its ending: also what an old program wrote, as the
 * reader says what to save it as. All else is named. What a system or Office keeps there for itself is nobody's file.
 */
export function gatherFolder(files: Iterable<GivenFile>): Gathered {
  const all = [...files].filter(({ name }) => !/^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu.test(name))
  return {
    files: all.filter(isReadable),
    skipped: all.filter((file) => !isReadable(file)).map(({ name }) => name),
  }
}

/**
 * What was dropped: files as they are, folders as a folder that was chosen, however deep. The items must be asked before
 * the first wait: a browser empties them after the event.
 */
export async function gatherDropped(dropped: DataTransfer): Promise<Gathered> {
  const entries = [...(dropped.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const plain = [...dropped.files]
  const folders = entries.filter(isFolder)
  if (folders.length === 0) return gatherChosen(plain)
  const chosen = await Promise.all(entries.filter(isFile).map(readFile))
  const inside = gatherFolder((await Promise.all(folders.map(filesIn))).flat())
  return { files: [...chosen, ...inside.files], skipped: inside.skipped }
}

/** A text as if it had come as a file. */
export const gatherText = (text: string): Gathered => gatherChosen([fileOfText('Pasted text', text)])

/** A table copied with its cells, from Excel, Word or a web page, as if it had come as a file. */
export const gatherHtml = (html: string): Gathered =>
  gatherChosen([fileOfText('Pasted table', `<!doctype html>\n${html}`)])

/**
 * What was pasted: a table with its cells, files, else a text that may be a table, a report or a Quarterdeck file. Nothing
 * where it is neither. A picture of the copied cells, which Excel puts beside them, is no file.
 */
export function gatherPasted(pasted: DataTransfer): Gathered | undefined {
  const html = tableIn(pasted)
  if (html !== undefined) return gatherHtml(html)
  if (pasted.files.length > 0) return gatherChosen(pasted.files)
  const text = pasted.getData('text/plain')
  return isLikeAFile(text) ? gatherText(text) : undefined
}

/** The HTML of a copied table; undefined where there is none in it. */
export function tableIn(pasted: DataTransfer): string | undefined {
  const html = pasted.getData('text/html')
  return /<table[\s>]/iu.test(html) ? html : undefined
}

/** A Quarterdeck file begins with a bracket; a table has tabs or several lines. */
const isLikeAFile = (text: string): boolean =>
  text.trimStart().startsWith('{') || text.trim().includes('\t') || /\S\s*\n\s*\S/u.test(text)

function fileOfText(name: string, text: string): GivenFile {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}

const isReadable = ({ name }: GivenFile): boolean =>
  /\.(?:json|xlsx|xlsm|docx|csv|tsv|txt|html?|mht|mhtml|xlsb?|ods|doc|odt|rtf)$/iu.test(name)

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const entries = await entriesIn(folder)
  const [files, deeper] = await Promise.all([
    Promise.all(entries.filter(isFile).map(readFile)),
    Promise.all(entries.filter(isFolder).map(filesIn)),
  ])
  return [...files, ...deeper.flat()]
}

/** A browser hands a folder out in portions; an empty one is the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

const readFile = (entry: FileSystemFileEntry): Promise<GivenFile> =>
  new Promise<GivenFile>((resolve, reject) => entry.file(resolve, reject)).catch((error: unknown) => ({
    name: entry.name,
    size: 0,
    arrayBuffer: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
  }))
