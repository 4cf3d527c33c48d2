import { Suspense, lazy } from 'react'
import type { Structure } from '#domain/structure'
import type { HandedIn } from '#state/useHandingOver'
import { Notice } from '../kit/Notice'
import { contentWords } from '../words/files'
import { passphraseApart } from '../words/trust'
import { contentsWords, wentWords } from '../words/request'
import type { Submitting } from './useSubmitting'

/** Seen only where something is not in the file. */
const LeftBehind = lazy(async () => ({ default: (await import('./LeftBehind')).LeftBehind }))

interface SubmittingOutcomeProps {
  readonly submitting: Submitting
  readonly structure: Structure
}

/** What has come of submitting so far. */
export function SubmittingOutcome({ submitting, structure }: SubmittingOutcomeProps) {
  switch (submitting.step) {
    case 'ready':
      return null
    case 'writing':
      return <p role="status">Writing the file…</p>
    case 'cancelled':
      return <p role="status">No place was chosen. Nothing was submitted.</p>
    case 'failed':
      return (
        <Notice kind="problem" heading="The file was not written.">
          <p>Your work is kept as it was. {submitting.message} Then submit again.</p>
        </Notice>
      )
    case 'done':
      return <Submitted file={submitting.file} structure={structure} />
  }
}

interface SubmittedProps {
  readonly file: HandedIn
  readonly structure: Structure
}

/** What was written, what is in it, what is not, and what to do with it now. */
export function Submitted({ file, structure }: SubmittedProps) {
  const { went, contents, contentId, leftBehind } = file
  return (
    <>
      <Notice kind="success" heading={wentWords(file)}>
        <p>{contentsWords(contents)}</p>
        {file.isLocked && <p>{passphraseApart}</p>}
        {went.to === 'downloadsInstead' && <p>The browser says: {went.because}.</p>}
      </Notice>
      {leftBehind.length > 0 && (
        <Suspense>
          <LeftBehind left={leftBehind} structure={structure} />
        </Suspense>
      )}
      {went.to !== 'shared' && (
        <p>
          Now send this file to whoever sent you the request, for instance attached to an e-mail. Until they
          take it in, nobody but you has what you wrote.
        </p>
      )}
      <p>
        To check by phone that they have the same file, compare the number that both of you see:{' '}
        <strong>{contentWords(contentId)}</strong>
      </p>
    </>
  )
}
