import * as v from 'valibot'
import { canonical } from '../canonical'
import { documentOf, packDocumentSchema } from '../pack/documentSchema'
import type { PackDocument } from '../pack/document'
import { plainPngSize } from '../pack/logo'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import { newerFile, notOurs } from './envelope'
import { buildFilePlaces } from './filePlace'
import { fileProblem } from './fileProblem'
import { bundleFormat, formatVersion, readerVersion } from './format'
import { orderOf } from './memberOrder'
import { largestFile, recogniseFile } from './recogniseFile'
import { mostFindings, scanJson } from './scanJson'
import { describeFinding } from './scanWords'
import { hashSchema, versionSchema } from './schema'
import { checkShape } from './shapeFaults'
import type { ShapeFault } from './shapeFaults'
import { writeJson } from './writeJson'

/** B5 — A pack as a file: one copy of a committee's pack, with its figures and their ratings, and nothing else. */
export const packFileSchema = v.object({
  format: v.literal(bundleFormat),
  formatVersion: versionSchema,
  minReaderVersion: versionSchema,
  kind: v.literal('pack'),
  contentId: hashSchema,
  payload: v.object({ document: packDocumentSchema }),
})

/** A pack file that passed the gate. Whether it is as it was saved, its hash has to say. */
export interface ReadPack {
  readonly document: PackDocument
  /** The hash that the file carries, and the text that it must be the hash of. */
  readonly contentId: string
  readonly contentText: string
  /** Members that a later version wrote and this one does not show. */
  readonly unknown: number
}

/** What the contentId of a pack is the hash of. */
export const packContentText = (document: PackDocument): string => canonical({ document })

/** One space of indentation, members in fixed order: the same pack gives the same bytes, whoever saves it when. */
export function formatPackFile(document: PackDocument, contentId: string): string {
  const file = {
    format: bundleFormat,
    formatVersion,
    minReaderVersion: readerVersion,
    kind: 'pack',
    contentId,
    payload: { document },
  }
  return `${writeJson(file, orderOf(packFileSchema))}\n`
}

/**
 * The gate of a pack that is only read: size, encoding, JSON, keys, depth, shape. Never throws; all problems are told,
 * each with its place. Its texts are text, whatever they look like (G4).
 */
export function readPackFile(bytes: Uint8Array): Result<ReadPack, readonly Problem[]> {
  const file = recogniseFile(bytes, largestFile.exchange)
  if (!file.ok) return fail([file.error])
  const places = buildFilePlaces(undefined)
  const findings = scanJson(file.value)
  if (findings.length > 0)
    return fail(findings.map((finding) => describeFinding(finding, places, bytes.length)))
  const parsed: unknown = JSON.parse(file.value)
  if (!v.is(claimSchema, parsed)) return fail([notOurs])
  if (v.is(newerSchema, parsed)) return fail([newerFile])
  const { faults, unknown } = checkShape(packFileSchema, parsed)
  if (!isPackFile(parsed, faults)) return fail(problemsOf(faults))
  const document = documentOf(parsed.payload.document)
  const odd = oddities(document)
  if (odd.length > 0) return fail(odd)
  const { contentId, payload } = parsed
  return ok({ document, contentId, contentText: canonical(payload), unknown: unknown.length })
}

const claimSchema = v.looseObject({ format: v.literal(bundleFormat), kind: v.literal('pack') })
const newerSchema = v.looseObject({ minReaderVersion: v.pipe(v.number(), v.gtValue(readerVersion)) })

type PackFile = v.InferOutput<typeof packFileSchema>

function isPackFile(_parsed: unknown, faults: readonly ShapeFault[]): _parsed is PackFile {
  return faults.length === 0
}

/** Each once, and no more than a person would read. */
const problemsOf = (faults: readonly ShapeFault[]): readonly Problem[] =>
  [
    ...new Map(
      faults.map(problemAt).map((problem) => [`${problem.path} ${problem.message}`, problem]),
    ).values(),
  ].slice(0, mostFindings)

/** `parts, item 3, blocks, item 2`: the way from the cover to the document is the same for all. */
function problemAt({ steps, message }: ShapeFault): Problem {
  const places = buildFilePlaces(undefined)
  const inside = steps[0] === 'payload' && steps[1] === 'document' ? steps.slice(2) : steps
  return { code: 'shape', path: places.at(inside), message }
}

/** What a shape alone does not say: parts go by different ids, and every row has a cell for each column. */
function oddities({ parts, logo }: PackDocument): readonly Problem[] {
  const ids = new Set(parts.map(({ id }) => id))
  const twice = ids.size < parts.length ? [sameParts] : []
  const uneven = parts.flatMap(({ title, blocks }) =>
    blocks.some(
      (block) =>
        block.is === 'table' && block.rows.some(({ cells }) => cells.length !== block.columns.length),
    )
      ? [unevenTable(title)]
      : [],
  )
  const size = logo && plainPngSize(logo.png)
  const isOdd = logo !== undefined && (size?.width !== logo.width || size.height !== logo.height)
  return [...twice, ...uneven, ...(isOdd ? [oddLogo] : [])]
}

const askAgain = 'Ask whoever sent it for the file that Quarterdeck saved.'

const sameParts = fileProblem('same-parts', {
  what: 'Two parts of this pack go by the same name inside the file.',
  next: askAgain,
})

const oddLogo = fileProblem('odd-logo', {
  what: 'The logo in this pack is not a plain picture.',
  next: askAgain,
})

const unevenTable = (title: string): Problem => ({
  ...fileProblem('uneven-table', {
    what: 'A table here has rows with more or fewer cells than it has columns.',
    next: askAgain,
  }),
  path: title,
})
