import { useDeferredValue, useMemo, useState } from 'react'
import { aroundFirst, findTexts } from '#domain/find'
import type { Sought } from '#domain/find'
import { plainText } from '#domain/markdown'
import { announce } from '../kit/announce'
import { useStore } from '../kit/store'
import { markFound } from './highlight'
import { findSources, textsOf } from './sources'
import type { FindSource, Found } from './sources'

/** What is looked for on the page, what was found, and which of it the person is at. */
export function useFind(first: string) {
  const [sought, setSought] = useState<Sought>({ words: first, matchCase: false, wholeWords: false })
  const [at, setAt] = useState<string>()
  const asked = useDeferredValue(sought)
  const sources = useStore(findSources, (all) => all)
  const everywhere = useMemo(() => search(sources, asked), [sources, asked])
  const found = useMemo(() => everywhere.filter(isShown), [everywhere])
  const index = found.findIndex(isAt(at))
  /** Goes to the next or the one before, round and round. Enter may come sooner than what was typed last has been looked for. */
  const go = (by: 1 | -1) => {
    const all = sought === asked ? found : search(sources, sought).filter(isShown)
    const last = all.findIndex(isAt(at))
    const from = last < 0 && by < 0 ? 0 : last
    const next = all.at((from + by) % all.length)
    if (!next) return announce('Not found')
    setAt(keyOf(next.text))
    const { text, source } = next
    markFound(source.show(text), sought)
    const said = text.kept ? plainText(text.text) : text.text
    announce(`${all.indexOf(next) + 1} of ${all.length}: ${text.name}. ${aroundFirst(said, sought)}`)
  }
  const look = (change: Partial<Sought>) => setSought((before) => ({ ...before, ...change }))
  const hidden = everywhere.filter((one) => !isShown(one))
  return { sought, asked, look, found, index, go, hidden }
}

export type Finding = ReturnType<typeof useFind>

/** Shows every column that holds what was found in hidden ones. */
export function unhide(hidden: readonly Found[]): void {
  for (const source of new Set(hidden.map((one) => one.source)))
    source.unhide([...new Set(hidden.flatMap((one) => (one.source === source ? one.text.column : [])))])
}

function search(sources: readonly FindSource[], sought: Sought): readonly Found[] {
  if (sought.words.trim() === '') return []
  const all = textsOf(sources)
  const texts = all.map(({ text }) => text)
  const held = new Set(findTexts(texts, sought))
  return all.filter(({ text }) => held.has(text))
}

const keyOf = ({ row, column }: Found['text']): string => `${row} ${column}`

const isShown = ({ isHidden }: Found): boolean => !isHidden

const isAt =
  (key: string | undefined) =>
  ({ text }: Found): boolean =>
    keyOf(text) === key
