import { useEffect, useState } from 'react'
import { diagnosticsFile, diagnosticsOf } from '#state/diagnostics'
import { useWorkspace } from '#state/useWorkspace'
import { CopyButton } from '../exchange/CopyButton'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import styles from './Settings.module.css'

const title = 'Diagnostics'

/** What helps whoever looks for a fault, without a word of what anybody wrote: to read, to copy and to save. */
export function Diagnostics() {
  const workspace = useWorkspace()
  const [text, setText] = useState('')
  useEffect(() => {
    let gone = false
    void diagnosticsOf(workspace).then((found) => !gone && setText(found))
    return () => {
      gone = true
    }
  }, [workspace])
  const { environment } = workspace
  const saveText = () => {
    environment.saveBytes(diagnosticsFile(environment.now()), new TextEncoder().encode(text), 'text/plain')
    announce(`${title} saved`)
  }
  if (text === '') return null
  return (
    <>
      <p>
        When something does not work, this helps whoever looks for the reason. It holds versions, counts,
        sizes, codes and random ids; no text, no figure and no name from your work. It goes nowhere unless you
        send it.
      </p>
      <p className={styles.actions}>
        <CopyButton
          words="Copy diagnostics"
          name="Copy diagnostics"
          title={title}
          text={text}
          purpose={mail}
        />
        <Button size="small" onClick={saveText}>
          Save diagnostics
        </Button>
      </p>
      <Disclosure summary="Show what it says">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
        <div className={styles.diagnostics} role="region" aria-label={title} tabIndex={0}>
          <pre>{text}</pre>
        </div>
      </Disclosure>
    </>
  )
}

const mail = { into: 'an e-mail', label: title } as const
