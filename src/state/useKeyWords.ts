import { useEffect, useState } from 'react'
import { keyWords } from '#domain/bundle/keyWords'
import { followSetting } from '#storage/follow'
import { useWorkspace } from './useWorkspace'

/** B7 — The six words of a public key; undefined until they are worked out, and for none. */
export function useKeyWords(key: string | null): readonly string[] | undefined {
  const { sha256 } = useWorkspace().environment
  const [found, setFound] = useState<{ readonly key: string; readonly words: readonly string[] }>()
  useEffect(() => {
    let isGone = false
    if (key !== null) void sha256(key).then((hash) => isGone || setFound({ key, words: keyWords(hash) }))
    return () => {
      isGone = true
    }
  }, [key, sha256])
  return found?.key === key ? found.words : undefined
}

/** B7 — The public key of this browser; null until its first file leaves. */
export function useOwnKey(): string | null {
  const { db } = useWorkspace()
  const [key, setKey] = useState<string | null>(null)
  useEffect(() => followSetting(db, 'signingKey', (own) => setKey(own?.publicKey ?? null)), [db])
  return key
}
