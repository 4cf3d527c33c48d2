import { useDeferredValue, useMemo, useState } from 'react'
import { findTexts } from '#domain/find'
import type { Sought } from '#domain/find'
import { announce } from '../kit/announce'
import { useStore } from '../kit/store'
import { markFound } from './highlight'
import { findSources, textsOf } from './sources'
import type { Found } from './sources'

/** What is looked for on the page, what was found, and which of it the person is at. */
export function useFind(first: string) {
  const [sought, setSought] = useState<Sought>({ words: first, matchCase: false, wholeWords: false })
  const [at, setAt] = useState<string>()
  const asked = useDeferredValue(sought)
  const sources = useStore(findSources, (all) => all)
  const found = useMemo(() => search(sources, asked), [sources, asked])
  const index = found.findIndex(({ text }) => keyOf(text) === at)

  /** Goes to the next or the one before, round and round. False where there is none. */
  const go = (by: 1 | -1): boolean => {
    const from = index < 0 && by < 0 ? 0 : index
    const next = found.at((from + by) % found.length)
    if (!next) {
      announce('Not found')
      return false
    }
    setAt(keyOf(next.text))
    const { text, source } = next
    markFound(source.show(text), asked)
    announce(`${found.indexOf(next) + 1} of ${found.length}: ${text.name}. ${text.text}`)
    return true
  }
  const look = (change: Partial<Sought>) => setSought((before) => ({ ...before, ...change }))
  return { sought, asked, look, found, index, go }
}

export type Finding = ReturnType<typeof useFind>

function search(sources: Parameters<typeof textsOf>[0], sought: Sought): readonly Found[] {
  if (sought.words.trim() === '') return []
  const all = textsOf(sources)
  const held = new Set(
    findTexts(
      all.map(({ text }) => text),
      sought,
    ),
  )
  return all.filter(({ text }) => held.has(text))
}

const keyOf = ({ row, column }: Found['text']): string => `${row} ${column}`
