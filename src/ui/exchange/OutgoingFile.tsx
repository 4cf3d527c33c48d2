import { Notice } from '../kit/Notice'
import { contentWords } from '../words/files'
import { passphraseApart } from '../words/trust'
import type { Outgoing } from './useExport'

/** What was written, so that two people can compare it by phone; or why nothing was. */
export function OutgoingFile({ outgoing }: { readonly outgoing: Outgoing }) {
  switch (outgoing.step) {
    case 'none':
      return null
    case 'writing':
      return <p role="status">Writing the file…</p>
    case 'written':
      return (
        <Notice kind="success" heading={`Saved to your downloads: ${outgoing.file.fileName}`}>
          <p>
            {outgoing.file.records.toLocaleString('en-GB')}{' '}
            {outgoing.file.records === 1 ? 'record' : 'records'}. To check by phone that a colleague has the
            same, compare the number that both of you see:{' '}
            <strong>{contentWords(outgoing.file.contentId)}</strong>
          </p>
          {outgoing.file.isLocked && <p>{passphraseApart}</p>}
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="problem" heading="The file was not written.">
          <p>
            Your work is kept as it was. The browser says: {outgoing.message}. Reload the page, then save the
            file again.
          </p>
        </Notice>
      )
  }
}
