import type { CoverState } from './damage'

/** B7 — What is found of the signature of a file. */
export type FoundSignature =
  | { readonly state: 'absent' }
  /** It fits the id that the file turns out to have. `key` is the public key in base64. */
  | { readonly state: 'valid'; readonly key: string }
  /** It does not fit, or is none at all. */
  | { readonly state: 'wrong' }
  /** It is of a kind that this browser cannot check. */
  | { readonly state: 'uncheckable' }

/** The key of a signature that fits; null for any other. */
export const keyIn = (signature: FoundSignature): string | null =>
  signature.state === 'valid' ? signature.key : null

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

/** A file that is being opened. `actor` is who its cover says wrote it. */
export interface SignedFile {
  readonly actor: string | undefined
  readonly signature: FoundSignature
}

/**
 * F38 — Judges files that came together, in any order: each against those accepted earlier and, where that raises no
 * doubt, against the others beside it, so that of two keys of one writer neither is taken unasked.
 */
export function judgeSignatures(
  files: readonly SignedFile[],
  seen: readonly SeenFile[],
): readonly SignatureJudgement[] {
  return files.map((file) => {
    const alone = judgeSignature(file, seen)
    const others = files.flatMap((other) => (other === file ? [] : seenIn(other)))
    const beside = judgeSignature(file, [...seen, ...others])
    return isDoubtful(beside) ? beside : alone
  })
}

function seenIn({ actor, signature }: SignedFile): readonly SeenFile[] {
  return actor !== undefined && signature.state === 'valid' ? [{ actor, key: signature.key }] : []
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

/** Why a file is not taken unless a person who knows of it says so. */
export type Doubt =
  /** B4 — The cover, or which records it has, is not as it was saved. */
  | 'coverChanged'
  /** Records were damaged on the way (G5), so that the signature fits no more: nothing worse is known. */
  | 'damaged'
  | 'wrong'
  | 'missing'
  | 'otherKey'

/** B4, F38 — What is doubtful about a file that passed the gate; undefined where nothing is. */
export function doubtOf({
  bundle,
  trust,
}: {
  readonly bundle: { readonly cover: CoverState; readonly setAside: readonly unknown[] }
  readonly trust: SignatureJudgement
}): Doubt | undefined {
  if (bundle.cover === 'changed') return 'coverChanged'
  if (trust === 'wrong') return bundle.setAside.length > 0 ? 'damaged' : 'wrong'
  return trust === 'missing' || trust === 'otherKey' ? trust : undefined
}
