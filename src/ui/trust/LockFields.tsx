import { useState } from 'react'
import type { RefObject } from 'react'
import { passphraseAdvice } from '#domain/bundle/passphrase'
import { Field } from '../kit/Field'
import type { FieldProps } from '../kit/Field'
import { passphraseKeptNowhere } from '../words/trust'
import { ShowTyped } from './ShowTyped'
import styles from './Trust.module.css'
import type { Lock } from './useLock'

/** B8 — Whether a file is locked on its way, and with what. Advice is given, never forced. */
export function LockFields({ lock }: { readonly lock: Lock }) {
  const { isLocking, typed, again, fault, inputs } = lock
  const [isShown, setShown] = useState(false)
  const errorAt = (at: 'typed' | 'again') => (fault?.at === at ? fault.words : undefined)
  return (
    <div className={styles.lock}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isLocking}
          onChange={({ currentTarget }) => lock.lock(currentTarget.checked)}
        />
        Lock with a passphrase
      </label>
      {isLocking && (
        <div>
          <p>{passphraseKeptNowhere}</p>
          <Secret
            label="Passphrase"
            hint={passphraseAdvice(typed) ?? 'This is long enough.'}
            error={errorAt('typed')}
            isShown={isShown}
            typed={typed}
            onType={(text) => lock.type('typed', text)}
            input={inputs.typed}
          />
          <Secret
            label="The same passphrase again"
            error={errorAt('again')}
            isShown={isShown}
            typed={again}
            onType={(text) => lock.type('again', text)}
            input={inputs.again}
          />
          <ShowTyped isShown={isShown} onShow={setShown} />
        </div>
      )}
    </div>
  )
}

interface SecretProps extends FieldProps {
  readonly isShown: boolean
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly input: RefObject<HTMLInputElement | null>
}

function Secret({ isShown, typed, onType, input, ...field }: SecretProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          ref={input}
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
    </Field>
  )
}
