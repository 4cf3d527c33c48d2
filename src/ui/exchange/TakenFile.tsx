import { planImport } from '#domain/bundle/planImport'
import { plannedRecords } from '#domain/bundle/plannedRecords'
import type { Preview } from '#state/commands/importFile'
import { useFiles } from '#state/useFiles'
import { Arrival } from '../kit/Arrival'
import { Notice } from '../kit/Notice'
import { planSentence } from '../words/files'

/** What became of a file that was taken in: it stands, or undo has taken it out since. */
export function TakenFile({ preview }: { readonly preview: Preview }) {
  const files = useFiles()
  const [file] = preview.files
  if (!file) return null
  const { fileName, bundle } = file
  const standing = files?.taken.find(({ id }) => id === bundle.id)?.standing ?? 'takenIn'
  const plan = planImport(preview.state, [bundle], preview.context)
  return (
    <Arrival>
      {standing === 'takenIn' ? (
        <Notice kind="success" heading={`Taken in: ${fileName}`}>
          <p>
            {planSentence(plan.files.flatMap((one) => plannedRecords(one, plan.places)))} Undo takes the file
            out again.
          </p>
        </Notice>
      ) : (
        <Notice kind="info" heading={`Taken out again: ${fileName}`}>
          <p>Nothing of it is in your report. Redo takes it in once more.</p>
        </Notice>
      )}
    </Arrival>
  )
}
