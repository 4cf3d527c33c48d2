/** B7 — What is found of the signature of a file. */
export type FoundSignature =
  | { readonly state: 'absent' }
  /** It fits the id that the file turns out to have. `key` is the public key in base64. */
  | { readonly state: 'valid'; readonly key: string }
  /** It does not fit, or is none at all. */
  | { readonly state: 'wrong' }
  /** It is of a kind that this browser cannot check. */
  | { readonly state: 'uncheckable' }

/** A file that was accepted earlier; its key is null where it carried no signature that fits. */
export interface SeenFile {
  readonly actor: string
  readonly key: string | null
}

/** What a signature says about where a file comes from: the same browser, never a person (B7). */
export type SignatureJudgement =
  /** Not signed, and nothing else is known of its writer. */
  | 'unsigned'
  /** Signed in a way that this browser cannot check: no more and no less than unsigned. */
  | 'uncheckable'
  /** A key that was not seen before, of a writer who never signed before. */
  | 'firstTime'
  /** The writer's own key; or, of a writer who never signed before, the key of a browser seen under another name. */
  | 'known'
  /** The writer signed before, and never with this key. */
  | 'otherKey'
  /** The writer signed before, and this file carries no signature that can be checked (F38). */
  | 'missing'
  /** The signature is not of this file (F38). */
  | 'wrong'

/**
 * Holds the signature of a file against those of the files accepted earlier, in any order.
 * `actor` is who the cover says wrote it, also of a plain file, so that leaving out marks and signature deceives nobody;
 * undefined where it says nothing. A key that another writer used alarms nobody: browsers change their names (R10).
 */
export function judgeSignature(
  { actor, signature }: { readonly actor: string | undefined; readonly signature: FoundSignature },
  seen: readonly SeenFile[],
): SignatureJudgement {
  const own = new Set(seen.flatMap((file) => (file.actor === actor && file.key !== null ? [file.key] : [])))
  switch (signature.state) {
    case 'wrong':
      return 'wrong'
    case 'absent':
      return own.size > 0 ? 'missing' : 'unsigned'
    case 'uncheckable':
      return own.size > 0 ? 'missing' : 'uncheckable'
    case 'valid':
      if (own.size > 0) return own.has(signature.key) ? 'known' : 'otherKey'
      return seen.some(({ key }) => key === signature.key) ? 'known' : 'firstTime'
  }
}

/** F38 — Whether a file is refused unless the person says otherwise. */
export function isDoubtful(judgement: SignatureJudgement): boolean {
  switch (judgement) {
    case 'otherKey':
    case 'missing':
    case 'wrong':
      return true
    case 'unsigned':
    case 'uncheckable':
    case 'firstTime':
    case 'known':
      return false
  }
}
