import type { OpeningStep } from '#state/useWorkspace'
import { Notice } from './kit/Notice'

interface WaitingProps {
  readonly opening: Exclude<OpeningStep, { readonly step: 'opening' }>
}

/** Says what is waited for, where opening the stored work takes more than a moment. Goes on by itself. */
export function Waiting({ opening }: WaitingProps) {
  const { heading, next } = opening.step === 'blocked' ? blockedWords(opening.tabs) : upgrading
  return (
    <main>
      <h1>Quarterdeck</h1>
      <Notice kind="info" heading={heading}>
        <p>{next}</p>
      </Notice>
    </main>
  )
}

const upgrading = {
  heading: 'Your work is being made ready for this version of Quarterdeck.',
  next: 'It was kept as it was before that. Leave this page open; it goes on by itself.',
}

function blockedWords(tabs: number | undefined) {
  const others = !tabs ? 'another tab' : tabs === 1 ? '1 other tab' : `${tabs} other tabs`
  return {
    heading: `Quarterdeck was updated, and the version before is still open in ${others}.`,
    next: 'Close the other tabs of Quarterdeck: this page then goes on by itself. Everything that was shown as saved there is kept, and what was being typed is kept as a draft.',
  }
}
