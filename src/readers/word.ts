import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.js'
import { describeSize } from '#domain/bundle/fileProblem'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { Source } from '#domain/source'
import { readHtml } from './html'
import { leftOut, unreadable } from './readProblem'
import { unpack } from './unpack'
import { symbolsDrawn } from './word/symbolsDrawn'
import { changesMarked, rowsStruckOut } from './word/changesMarked'
import { coloursMarked } from './word/coloursMarked'
import { marginTexts } from './word/marginTexts'
import type { MarginTexts } from './word/marginTexts'
import { boxesSeen } from './word/textBoxes'

/**
 * A Word document (.docx): headings, paragraphs, tables, footnotes, text boxes and the heads and feet of its pages, with tracked changes as if all were accepted. Places
 * as `table 2, row 3, column 4` and `paragraph 12`.
 */
export async function readWord(name: string, bytes: Uint8Array): Promise<Result<Source, readonly Problem[]>> {
  const unpacked = unpack(bytes, isNeeded)
  if (!unpacked.ok) return fail([damaged])
  const { parts, tooLarge } = unpacked.value
  const size = Object.values(parts).reduce((sum, part) => sum + part.byteLength, 0)
  if (tooLarge.size > 0 || size > largestText)
    return fail([tooLargeProblem(size + [...tooLarge.values()].reduce((sum, one) => sum + one, 0))])
  const html = await htmlOf(parts)
  const read = html === undefined ? fail([damaged]) : readHtml(name, html, 'word')
  return read.ok ? ok(withMargins(withStruckOut(read.value, parts), marginTexts(parts))) : read
}

/** Rows that are struck out leave nothing behind: that there were some is said. */
function withStruckOut(source: Source, parts: Readonly<Record<string, Uint8Array>>): Source {
  const count = Object.entries(parts).reduce(
    (sum, [path, part]) => sum + (isText(path) ? rowsStruckOut(strFromU8(part)) : 0),
    0,
  )
  if (count === 0) return source
  const rows = count === 1 ? 'One row of a table is' : `${count} rows of tables are`
  const problem = leftOut('tables', `${rows} struck out under tracked changes and left out.`)
  return { ...source, problems: [...source.problems, problem] }
}

/** What stands on every page comes once, before and after all else. */
const withMargins = (source: Source, { heads, feet }: MarginTexts): Source => ({
  ...source,
  blocks: [...heads, ...source.blocks, ...feet],
})

/** Texts and what they refer to; no pictures. */
const isNeeded = (part: string): boolean =>
  /\.(?:xml|rels)$/u.test(part) && !/(?:theme|media|embeddings|glossary|customxml|docprops)\//u.test(part)

const isText = (path: string): boolean => /(?:^|\/)document\d*\.xml$/iu.test(path)

/** In bytes of all texts; a report of a hundred pages has 5 MB. */
const largestText = 40 * 1024 * 1024

/** Packed anew without what is not needed: nothing is unpacked there whose size is not known. */
async function htmlOf(parts: Readonly<Record<string, Uint8Array>>): Promise<string | undefined> {
  const marked: Record<string, Uint8Array> = {}
  for (const [path, part] of Object.entries(parts))
    marked[path] = isText(path) ? coloursMarked(strToU8(changesMarked(boxesSeen(strFromU8(part))))) : part
  const { buffer } = zipSync(marked, { level: 0 })
  const options = {
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    includeEmbeddedStyleMap: false,
    transformDocument: symbolsDrawn,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  }
  return mammoth.convertToHtml({ arrayBuffer: buffer }, options).then(
    ({ value }) => value,
    () => undefined,
  )
}

const tooLargeProblem = (size: number): Problem =>
  unreadable(
    'too-large-unpacked',
    `This document would be ${describeSize(size)} large unpacked, far more than any report, so it was not unpacked. Ask its sender what is in it.`,
  )

const damaged = unreadable(
  'damaged',
  'This Word document is damaged or was cut off on its way. Open it in Word and save it again, or ask its sender for it.',
)
