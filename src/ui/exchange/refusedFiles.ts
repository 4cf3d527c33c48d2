import type { Problem } from '#domain/result'
import type { FileOutcome, OpenedFile, Preview } from '#state/commands/importFile'

/** A file that was not opened, and all that is wrong with it. */
export interface Refusal {
  readonly fileName: string
  readonly problems: readonly Problem[]
}

export const refusalsIn = ({ fileName, opened }: FileOutcome): readonly Refusal[] =>
  opened.ok ? [] : [{ fileName, problems: opened.error }]

/**
 * G6 — In an empty browser the first file says which council it is; those of another are left. A backup brings everything,
 * so it comes alone.
 */
export function ofOneCouncil(preview: Preview): {
  readonly preview: Preview
  readonly refused: readonly Refusal[]
} {
  const [first] = preview.files
  if (!isFirst(preview) || !first) return { preview, refused: [] }
  const checked = preview.files.map((file) => ({ file, message: reasonToLeave(file, first) }))
  return {
    preview: {
      ...preview,
      files: checked.flatMap(({ file, message }) => (message === undefined ? [file] : [])),
    },
    refused: checked.flatMap(({ file: { fileName }, message }) =>
      message === undefined ? [] : [{ fileName, problems: [{ code: 'alone', path: '', message }] }],
    ),
  }
}

/** Whether there is no council here yet: these files bring one. */
export const isFirst = ({ context }: Preview): boolean =>
  !context.records.some(({ kind }) => kind === 'organisation')

function reasonToLeave(file: OpenedFile, first: OpenedFile): string | undefined {
  if (file === first) return undefined
  const [ours, theirs] = [first, file].map(({ bundle }) => bundle.bundle)
  if (ours?.kind === 'backup' || theirs?.kind === 'backup')
    return 'A backup brings everything and comes alone. Open it by itself, and the other files after it.'
  const isSame =
    ours?.head.organisation.id === theirs?.head.organisation.id &&
    ours?.head.organisation.firstMonth === theirs?.head.organisation.firstMonth
  return isSame
    ? undefined
    : `This file is of another council than ${first.fileName}. Figures of two councils are kept apart: open it by itself.`
}
