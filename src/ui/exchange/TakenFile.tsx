import { plannedRecords } from '#domain/bundle/plannedRecords'
import type { Preview } from '#state/commands/importFile'
import { useFiles } from '#state/useFiles'
import { Arrival } from '../kit/Arrival'
import { Notice } from '../kit/Notice'
import { planSentence } from '../words/files'

/** What became of a file that was taken in: it stands, or undo has taken it out since. */
export function TakenFile({ preview: { fileName, bundle, plan } }: { readonly preview: Preview }) {
  const standing = useFiles()?.taken.find(({ id }) => id === bundle.id)?.standing ?? 'takenIn'
  return (
    <Arrival>
      {standing === 'takenIn' ? (
        <Notice kind="success" heading={`Taken in: ${fileName}`}>
          <p>{planSentence(plannedRecords(plan))} Undo takes the file out again.</p>
        </Notice>
      ) : (
        <Notice kind="info" heading={`Taken out again: ${fileName}`}>
          <p>Nothing of it is in your report. Redo takes it in once more.</p>
        </Notice>
      )}
    </Arrival>
  )
}
