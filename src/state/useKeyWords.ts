import { useEffect, useState } from 'react'
import { followSetting } from '#storage/follow'
import { useWorkspace } from './useWorkspace'

/** B7 — The six words of a public key; undefined until they are worked out, and for none. */
export function useKeyWords(key: string | null): readonly string[] | undefined {
  const { sha256 } = useWorkspace().environment
  const [found, setFound] = useState<{ readonly key: string; readonly words: readonly string[] }>()
  useEffect(() => {
    let isGone = false
    if (key !== null) void wordsOf(key, sha256).then((words) => isGone || setFound({ key, words }))
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

/** The list of words is long, and only wanted here. */
async function wordsOf(key: string, sha256: (text: string) => Promise<string>): Promise<readonly string[]> {
  const { keyWords } = await import('#domain/bundle/keyWords')
  return keyWords(await sha256(key))
}
