import type { OpenedFile, Preview } from '#state/commands/importFile'
import { useFiles } from '#state/useFiles'
import { SelectField } from '../kit/fields'
import { momentWords } from '../words/files'

interface ReplacesProps {
  readonly file: OpenedFile
  readonly preview: Preview
  readonly onReplace: (file: string | undefined) => void
}

/**
 * B2 — A file of another system does not say what it has seen, so a corrected one contends with the first. Where it comes
 * instead of that, the first is withdrawn in the same step.
 */
export function Replaces({ file, preview, onReplace }: ReplacesProps) {
  const taken = useFiles()?.taken.filter(
    ({ id, standing }) => standing === 'takenIn' && id !== file.bundle.id,
  )
  const isPlain = file.bundle.bundle.id === undefined
  if (!isPlain || !taken || taken.length === 0 || preview.takenInAt.has(file.bundle.id)) return null
  return (
    <SelectField
      label="Does it replace an earlier file?"
      hint="That file is then withdrawn in the same step; one undo takes both back."
      choices={[
        { value: '', label: 'No, it adds to what is there' },
        ...taken.map(({ id, fileName, importedAt }) => ({
          value: id,
          label: `${fileName}, taken in on ${momentWords(importedAt)}`,
        })),
      ]}
      input={{
        value: preview.replaces ?? '',
        onChange: ({ currentTarget }) => onReplace(currentTarget.value || undefined),
      }}
    />
  )
}
