import styles from './SaveState.module.css'

export type Saving =
  | { readonly state: 'idle' }
  /** A text is typed and not yet given to be stored. */
  | { readonly state: 'unsaved'; readonly isKept: boolean }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  /** A text went with its place and could not be stored. */
  | { readonly state: 'lost'; readonly text: string }
  /** The same of one that is kept as a draft. */
  | { readonly state: 'left'; readonly text: string }
  | { readonly state: 'failed'; readonly message: string }

/** Whether the last change is kept. Always visible and always true; only a failure interrupts the reader. */
export function SaveState({ saving }: { saving: Saving }) {
  return (
    <p
      className={styles.saving}
      data-state={saving.state}
      role={saving.state === 'failed' ? 'alert' : undefined}
    >
      {wordsOf(saving)}
    </p>
  )
}

function wordsOf(saving: Saving): string {
  switch (saving.state) {
    case 'idle':
      return 'Everything is saved'
    case 'unsaved':
      return saving.isKept ? 'Not saved yet, kept as a draft' : 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${timeOf(saving.at)}`
    case 'lost':
      return `Not saved: ${saving.text}`
    case 'left':
      return `Not saved, kept as a draft: ${saving.text}`
    case 'failed':
      return `Not saved: ${saving.message}`
  }
}

const timeOf = (at: Date): string => at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
