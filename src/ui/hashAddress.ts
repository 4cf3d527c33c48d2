import { useCallback, useSyncExternalStore } from 'react'

/** Goes to an address inside the hash, its query with it. `replace`: Back does not come here again. */
export type Go = (to: string, options?: { readonly replace?: boolean }) => void

/** Where wouter reads the address: the path in the hash, without the query behind it. */
export function useHashPath(): [string, Go] {
  return [useSyncExternalStore(onHashChange, readPath), go]
}

/**
 * The query in the hash, `#/2012-Q1/figures?band=below`, so that every filter has a link and Back works.
 * Typing replaces the address, choosing adds to the history.
 */
export function useHashQuery(): readonly [URLSearchParams, SetQuery] {
  const query = useSyncExternalStore(onHashChange, readQuery)
  const set = useCallback<SetQuery>((changes, options) => {
    const next = new URLSearchParams(readQuery())
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    const text = next.toString()
    go(text === '' ? readPath() : `${readPath()}?${text}`, options)
  }, [])
  return [new URLSearchParams(query), set]
}

/** Parameters to change; an empty one is taken out. */
export type SetQuery = (
  changes: Readonly<Record<string, string>>,
  options?: { readonly replace?: boolean },
) => void

const address = (): string => `/${location.hash.replace(/^#?\/?/, '')}`

const readPath = (): string => address().split('?')[0] ?? '/'

const readQuery = (): string => address().split('?')[1] ?? ''

const go: Go = (to, { replace = false } = {}) => {
  const url = `#${to}`
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
