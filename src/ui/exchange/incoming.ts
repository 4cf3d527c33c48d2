import type { Choices } from '#domain/bundle/planImport'
import type { FileOutcome, GivenFile, OpenedFile, OpeningOptions, Preview } from '#state/commands/importFile'
import type { useCommands } from '#state/useCommands'
import type { KeptReading } from '../reading/kept'
import { isOfAnother, notPassed } from './foreignFiles'
import type { Gathered } from './gatherFiles'
import { isPack, packStep } from './packStep'
import type { PackOpened } from './packStep'
import { isFirst, ofOneCouncil, refusalsIn } from './refusedFiles'
import type { Refusal } from './refusedFiles'

/** What did not come in by itself of the files given. */
export interface Beside {
  readonly refused: readonly Refusal[]
  /** Of other programs: each can be read by itself. */
  readonly foreign: readonly GivenFile[]
  readonly skipped: readonly string[]
}

/** What was read of the files given. */
export interface Opened extends Beside {
  readonly preview: Preview
  /** Files of the preview that were read from one of another program: one can go back to what was read. */
  readonly read: readonly ReadFile[]
  /** What was not read of filled-in workbooks, and what is to be looked at in them. */
  readonly notRead: readonly Refusal[]
  /** When it was read, by the clock here. */
  readonly at: string
}

/** A file of another program, as it was last understood, and the bundle that it came to. */
export interface ReadFile {
  readonly file: GivenFile
  readonly kept: KeptReading
  readonly id: string
}

/** Why the preview is on the screen still, or again. */
export type Note =
  | { readonly what: 'none' | 'plannedAgain' | 'cancelled' }
  | { readonly what: 'failed'; readonly message: string }

/** What of a preview is taken in. */
export interface Taken {
  readonly files: readonly OpenedFile[]
  readonly choices: Choices
}

/** Files on their way in. Nothing is changed before `taking`. */
export type Incoming =
  | { readonly step: 'none' }
  | {
      readonly step: 'reading'
      readonly read: number
      readonly of: number
      readonly fileName: string
      /** Where the person goes on when the reading is left. */
      readonly before: Settled
    }
  /** Of another program: it is understood first, and comes back as a file like any other. */
  | {
      readonly step: 'foreign'
      readonly file: GivenFile
      /** What was corrected, where it was read before. */
      readonly kept: KeptReading | undefined
      /** Where the person goes on when this file is left. */
      readonly before: Settled
      /** Names of files given meanwhile: one is read at a time. */
      readonly waiting: readonly string[]
    }
  | ({ readonly step: 'refused' } & Beside)
  | { readonly step: 'previewed'; readonly opened: Opened; readonly note: Note }
  | { readonly step: 'taking'; readonly opened: Opened; readonly taken: Taken }
  | { readonly step: 'taken'; readonly opened: Opened; readonly taken: Taken }

/** Files that nothing is done with at the moment. */
export type Settled = Extract<Incoming, { readonly step: 'none' | 'refused' | 'previewed' }>

export const nothing: Settled = { step: 'none' }

type Commands = Pick<
  ReturnType<typeof useCommands>,
  'openFiles' | 'openPack' | 'previewOf' | 'readWorkbooks' | 'takeFiles'
>

interface Reading extends OpeningOptions {
  /** Files previewed already are joined by the new ones. */
  readonly before: Settled
  readonly at: string
}

/**
 * Sends files through the gate, each by itself, and previews those that pass it together. One of another program is read
 * by itself; several wait to be read.
 */
export async function readFiles(
  commands: Commands,
  { files: given, skipped }: Gathered,
  { before, at, ...options }: Reading,
): Promise<Incoming | PackOpened> {
  const { files, notRead, refused: unplaced } = await commands.readWorkbooks(given)
  const [only, another] = files
  const isAlone = only && !another && unplaced.length + skipped.length === 0
  if (isAlone && !bringsCouncil(before) && (await isOfAnother(only))) return foreignStep(only, before)
  const outcomes = await commands.openFiles(files, options)
  if (isAlone && before.step !== 'previewed' && outcomes.some(isPack)) return packStep(commands, only)
  const { foreign, refused } = await notPassed(files, outcomes)
  const { preview, read, foreign: earlier, notRead: earlierNotRead } = openedOf(before, at)
  return previewing(commands, [...preview.files, ...passed(outcomes)], {
    refused: [...unplaced, ...refused],
    skipped,
    foreign: [...earlier, ...foreign],
    read,
    notRead: [...earlierNotRead, ...notRead],
    at,
  })
}

/** A file of another program on its way; `before`: where the person goes on when it is left. */
export const foreignStep = (file: GivenFile, before: Settled, kept?: KeptReading): Incoming => ({
  step: 'foreign',
  file,
  kept,
  before,
  waiting: [],
})

/** Previews what was read of a foreign file beside what was there before. */
export async function readIn(
  commands: Commands,
  { asRead, ...read }: Omit<ReadFile, 'id'> & { readonly asRead: GivenFile },
  { before, at, signal }: Reading,
): Promise<Incoming> {
  const outcomes = await commands.openFiles([asRead], signal ? { signal } : {})
  const opened = passed(outcomes)
  const { preview, ...beside } = openedOf(before, at)
  return previewing(commands, [...preview.files, ...opened], {
    ...beside,
    refused: [...beside.refused, ...outcomes.flatMap(refusalsIn)],
    foreign: beside.foreign.filter((file) => file !== read.file),
    read: [...beside.read, ...opened.map(({ bundle }) => ({ ...read, id: bundle.id }))],
  })
}

/** From the preview back to what was read in a file, with all corrections; the other files stay previewed. */
export async function readAgain(
  commands: Commands,
  opened: Opened,
  { id, file, kept }: ReadFile,
): Promise<Incoming> {
  const others = opened.preview.files.filter(({ bundle }) => bundle.id !== id)
  const before = await previewing(commands, others, {
    ...opened,
    read: opened.read.filter((one) => one.id !== id),
  })
  return foreignStep(file, before, kept)
}

async function previewing(
  commands: Commands,
  files: readonly OpenedFile[],
  { refused, foreign, skipped, read, notRead, at }: Omit<Opened, 'preview'>,
): Promise<Settled> {
  const all = await commands.previewOf(files)
  const council = ofOneCouncil(all)
  const left = [...refused, ...council.refused]
  if (all.files.length > 0) {
    const opened = { preview: council.preview, refused: left, foreign, skipped, read, notRead, at }
    return { step: 'previewed', opened, note: { what: 'none' } }
  }
  return left.length + foreign.length + skipped.length === 0
    ? nothing
    : { step: 'refused', refused: left, foreign, skipped }
}

/** What is read beside a council that is not in yet would be another one: it waits. */
const bringsCouncil = (before: Settled): boolean =>
  before.step === 'previewed' && isFirst(before.opened.preview)

/** What is previewed already, and what stands beside it. */
function openedOf(before: Settled, at: string) {
  if (before.step === 'previewed') return before.opened
  const beside: Beside = before.step === 'refused' ? before : { refused: [], foreign: [], skipped: [] }
  const read: readonly ReadFile[] = []
  const notRead: readonly Refusal[] = []
  return { ...beside, preview: { files: [] }, read, notRead, at }
}

/** B2 — The same files as if another one had never come, which they replace; undefined: they replace none. */
export async function previewReplacing(
  commands: Commands,
  opened: Opened,
  replaces: string | undefined,
): Promise<Incoming> {
  const preview = await commands.previewOf(opened.preview.files, replaces)
  return { step: 'previewed', opened: { ...opened, preview }, note: { what: 'none' } }
}

/** Takes files in, and says where they stand then: in, or previewed once more with the reason why not. */
export async function takeIn(
  commands: Commands,
  { opened, taken }: { readonly opened: Opened; readonly taken: Taken },
  signal: AbortSignal,
): Promise<Incoming> {
  const outcome = await commands.takeFiles({ preview: opened.preview, ...taken, signal })
  if (outcome.ok) return { step: 'taken', opened, taken }
  switch (outcome.error.code) {
    case 'cancelled':
      return { step: 'previewed', opened, note: { what: 'cancelled' } }
    case 'moved':
      return previewAgain(commands, opened)
    case 'failed':
      return { step: 'previewed', opened, note: { what: 'failed', message: outcome.error.message } }
  }
}

/** Through the gate once more: what stands here may be another council's by now. */
async function previewAgain(commands: Commands, opened: Opened): Promise<Incoming> {
  const outcomes = await commands.openFiles(opened.preview.files.map(givenAgain))
  const refused = [...opened.refused, ...outcomes.flatMap(refusalsIn)]
  const preview = await commands.previewOf(passed(outcomes), opened.preview.replaces)
  if (preview.files.length === 0) {
    const { foreign, skipped } = opened
    return { step: 'refused', refused, foreign, skipped }
  }
  return { step: 'previewed', opened: { ...opened, preview, refused }, note: { what: 'plannedAgain' } }
}

const passed = (outcomes: readonly FileOutcome[]): readonly OpenedFile[] =>
  outcomes.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))

/** The file of a preview once more, word for word. */
function givenAgain({ fileName, bundle }: OpenedFile): GivenFile {
  const bytes = new TextEncoder().encode(bundle.text)
  return { name: fileName, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}
