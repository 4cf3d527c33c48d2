import { useRef, useState } from 'react'
import { passphraseText } from '#domain/bundle/passphrase'
import { announce } from '../kit/announce'

/** What keeps a file from being locked, at one of the two fields. */
type Fault = { readonly at: 'typed' | 'again'; readonly words: string }

/** B8 — The passphrase that a file is to be locked with, typed twice. */
export function useLock() {
  const [isLocking, setLocking] = useState(false)
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<Fault>()
  const inputs = { typed: useRef<HTMLInputElement>(null), again: useRef<HTMLInputElement>(null) }
  const refuse = (found: Fault) => {
    setFault(found)
    announce(found.words, 'assertive')
    inputs[found.at].current?.focus()
  }

  /**
   * Gives the passphrase on, or undefined where the file is not to be locked; not where it was typed in two ways. Once
   * the file has left it is forgotten.
   */
  const withPassphrase = async (
    save: (passphrase: string | undefined) => Promise<boolean>,
  ): Promise<void> => {
    if (!isLocking) return void (await save(undefined))
    if (passphraseText(typed) === '') return refuse(nothingTyped)
    if (passphraseText(typed) !== passphraseText(again)) return refuse(twoWays)
    setFault(undefined)
    if (await save(typed)) forget()
  }
  const forget = () => {
    setTyped('')
    setAgain('')
  }
  const lock = (isOn: boolean) => {
    setLocking(isOn)
    setFault(undefined)
    forget()
  }
  const type = (at: Fault['at'], text: string) => {
    setFault(undefined)
    if (at === 'typed') setTyped(text)
    else setAgain(text)
  }
  return { isLocking, lock, typed, again, type, fault, inputs, withPassphrase }
}

export type Lock = ReturnType<typeof useLock>

const nothingTyped: Fault = {
  at: 'typed',
  words: 'Choose a passphrase, or untick the box to save the file unlocked.',
}
const twoWays: Fault = {
  at: 'again',
  words: 'This is not the same as above. Nothing was saved: type it once more.',
}
