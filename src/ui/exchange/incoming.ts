import type { Choices } from '#domain/bundle/planImport'
import type { FileOutcome, GivenFile, OpenedFile, OpeningOptions, Preview } from '#state/commands/importFile'
import { isForeign } from '#state/foreign'
import type { useCommands } from '#state/useCommands'
import type { Gathered } from './gatherFiles'
import { ofOneCouncil, refusalsIn } from './refusedFiles'
import type { Refusal } from './refusedFiles'

/** What was read of the files given. */
export interface Opened {
  readonly preview: Preview
  readonly refused: readonly Refusal[]
  readonly skipped: readonly string[]
  /** When it was read, by the clock here. */
  readonly at: string
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
  | { readonly step: 'reading'; readonly read: number; readonly of: number; readonly fileName: string }
  /** Of another program: it is understood first, and comes back as a file like any other. */
  | { readonly step: 'foreign'; readonly file: GivenFile }
  | { readonly step: 'refused'; readonly refused: readonly Refusal[]; readonly skipped: readonly string[] }
  | { readonly step: 'previewed'; readonly opened: Opened; readonly note: Note }
  | { readonly step: 'taking'; readonly opened: Opened; readonly taken: Taken }
  | { readonly step: 'taken'; readonly opened: Opened; readonly taken: Taken }

type Commands = Pick<ReturnType<typeof useCommands>, 'openFiles' | 'previewOf' | 'takeFiles'>

interface Reading extends OpeningOptions {
  /** Files previewed already, which the new ones join. */
  readonly known: readonly OpenedFile[]
  readonly at: string
}

/** Sends files through the gate, each by itself, and previews those that pass it together. */
export async function readFiles(
  commands: Commands,
  { files, skipped }: Gathered,
  { known, at, ...options }: Reading,
): Promise<Incoming> {
  const [only, another] = files
  if (only && !another && known.length === 0 && (await isForeign(only)))
    return { step: 'foreign', file: only }
  const outcomes = await commands.openFiles(files, options)
  const all = await commands.previewOf([...known, ...passed(outcomes)])
  const council = ofOneCouncil(all)
  const refused = [...outcomes.flatMap(refusalsIn), ...council.refused]
  if (all.files.length === 0) return { step: 'refused', refused, skipped }
  return {
    step: 'previewed',
    opened: { preview: council.preview, refused, skipped, at },
    note: { what: 'none' },
  }
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
  if (preview.files.length === 0) return { step: 'refused', refused, skipped: opened.skipped }
  return { step: 'previewed', opened: { ...opened, preview, refused }, note: { what: 'plannedAgain' } }
}

const passed = (outcomes: readonly FileOutcome[]): readonly OpenedFile[] =>
  outcomes.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))

/** The file of a preview once more, word for word. */
function givenAgain({ fileName, bundle }: OpenedFile): GivenFile {
  const bytes = new TextEncoder().encode(bundle.text)
  return { name: fileName, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}
