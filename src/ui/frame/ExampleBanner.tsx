import { useCommands } from '#state/useCommands'
import { Button } from '../kit/Button'
import styles from './Frame.module.css'

/** Says that this is the example, kept apart from the council's own work, and takes it away in one click. */
export function ExampleBanner() {
  const { removeEverything } = useCommands()
  return (
    <aside className={styles.example} aria-label="Example" data-screen-only>
      <p>
        This is the example: change anything you like. It is kept apart from your own work.{' '}
        <a href="#/">Go to your own work</a>
      </p>
      <Button size="small" onClick={() => void removeEverything()}>
        Remove the example
      </Button>
    </aside>
  )
}
