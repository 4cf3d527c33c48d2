import { useDeferredValue, useMemo } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { contentOf, draftNumbered } from '#domain/pack/drafts'
import type { Drafts, NumberedDraft } from '#domain/pack/drafts'
import { cutFromNow, cutFromVersion } from '#domain/pack/editions'
import type { PackAsked, PackFor } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import { heldCommittee, packForCommittee } from '#domain/pack/packsFor'
import type { OfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Report } from '#domain/scorecard'
import { useWorkspace } from '#state/useWorkspace'

interface PackWanted {
  readonly report: Report
  readonly packFor: PackFor
  readonly drafts: Drafts
  /** Whether exempt matter is wanted, where there is any. */
  readonly wantsExempt: boolean
  /** Every version of every quarter, by which late figures and corrections are told. */
  readonly versions: readonly Frozen[]
}

export interface Pack {
  /** What the document was made from. */
  readonly asked: PackAsked
  readonly document: PackDocument
  readonly draft: NumberedDraft
  readonly hasExempt: boolean
}

/** The draft that stands now: numbered as it was given out, or would be. What is typed is drawn first. */
export function usePack({ report, packFor, drafts, wantsExempt, versions }: PackWanted): Pack {
  const { environment } = useWorkspace()
  const settled = useDeferredValue(report)
  const today = environment.now().slice(0, 10)
  const now = useMemo(() => cutFromNow(settled, versions), [settled, versions])
  const { of, hasExempt } = useMemo(() => contentOf({ ...now, packFor }), [now, packFor])
  const { quarter } = settled
  const draft = useMemo(() => draftNumbered(drafts, { quarter, today, of }), [drafts, quarter, today, of])
  const { number, on } = draft
  const isPart2 = wantsExempt && hasExempt
  const asked = useMemo(
    () => ({ ...now, packFor, edition: { is: 'draft', number, on, isPart2 } as const }),
    [now, packFor, number, on, isPart2],
  )
  const document = useMemo(() => packDocument(asked), [asked])
  return { asked, document, draft, hasExempt }
}

interface VersionWanted {
  readonly version: Frozen | undefined
  readonly versions: readonly Frozen[]
  /** As it is now. */
  readonly committee: OfKind<'committee'>
  readonly isPart2: boolean
}

export interface VersionPack extends Pick<Pack, 'asked' | 'document'> {
  /** Whether the front, parts and rows are those of the version; otherwise it holds none and takes those of now. */
  readonly keepsOwn: boolean
}

/** S14 — A pack cut from a version by the committee as it was then; fails with a sentence where that cannot be opened. */
export function useVersionPack({
  version,
  versions,
  committee,
  isPart2,
}: VersionWanted): Result<VersionPack> | undefined {
  const cutFrom = useMemo(() => version && cutFromVersion(version, versions), [version, versions])
  return useMemo(() => {
    if (!version || !cutFrom) return undefined
    if (!cutFrom.ok) return cutFrom
    const { label, asAt, hash } = version
    const edition = { is: 'version', label, asAt, hash, isPart2 } as const
    const held = heldCommittee(committee, cutFrom.value.report)
    const asked = { ...cutFrom.value, packFor: packForCommittee(held ?? committee), edition }
    return ok({ asked, document: packDocument(asked), keepsOwn: held !== undefined })
  }, [version, cutFrom, committee, isPart2])
}
