import { packCode } from '#domain/bundle/fileProblem'
import type { FileOutcome, GivenFile } from '#state/commands/importFile'
import type { OpenedPack } from '#state/commands/openPack'
import type { useCommands } from '#state/useCommands'
import type { Refusal } from './refusedFiles'

/** A file that was a pack, to be read. */
export interface PackOpened {
  readonly step: 'pack'
  readonly pack: OpenedPack
}

/** One that is no pack that can be read. */
interface PackRefused {
  readonly step: 'refused'
  readonly refused: readonly Refusal[]
  readonly foreign: readonly GivenFile[]
  readonly skipped: readonly string[]
}

/** A pack is read by itself, in a place of its own: it is nothing that comes in. */
export async function packStep(
  commands: Pick<ReturnType<typeof useCommands>, 'openPack'>,
  file: GivenFile,
): Promise<PackOpened | PackRefused> {
  const opened = await commands.openPack(file)
  if (opened.ok) return { step: 'pack', pack: opened.value }
  const refused = [{ fileName: file.name, problems: opened.error }]
  return { step: 'refused', refused, foreign: [], skipped: [] }
}

export const isPack = ({ opened }: FileOutcome): boolean =>
  !opened.ok && opened.error.some(({ code }) => code === packCode)
