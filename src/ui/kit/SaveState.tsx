import styles from './SaveState.module.css'

export type Saving =
  | { readonly state: 'idle' }
  /** A text is typed and not yet given to be stored. */
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  /** A text went with its place and could not be stored. */
  | { readonly state: 'lost'; readonly text: string }
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
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${timeOf(saving.at)}`
    case 'lost':
      return `Not saved: ${saving.text}`
    case 'failed':
      return `Not saved: ${saving.message}`
  }
}

const timeOf = (at: Date): string => at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
