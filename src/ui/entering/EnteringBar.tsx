import type { Structure } from '#domain/structure'
import { useCommands } from '#state/useCommands'
import { useSession } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { announce } from '../kit/announce'
import { writerWords } from '../words/history'
import styles from './Entering.module.css'

/** Says for whom everything is entered that is typed now, until it is switched off. */
export function EnteringBar({ structure }: { readonly structure: Structure }) {
  const whom = useSession(({ enteringFor }) => enteringFor)
  const { enterFor } = useCommands()
  if (!whom) return null
  const stop = () => {
    enterFor(undefined)
    document.querySelector<HTMLElement>('h1')?.focus()
    announce('What you type is entered as your own again.')
  }
  return (
    <aside className={styles.bar} aria-label="Entering for someone else" data-screen-only>
      <p>
        <strong>Entering for {writerWords(whom.post, structure)}</strong> · source: {whom.from}
      </p>
      <Button size="small" onClick={stop}>
        Stop entering for them
      </Button>
    </aside>
  )
}
