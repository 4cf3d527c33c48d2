import { useMemo, useState } from 'react'
import { isNewer } from '#domain/pack/frozen'
import type { QuarterId } from '#domain/primitives'
import type { Frozen } from '#domain/records/version'

export interface VersionChoice {
  /** Those of the quarter, newest first. */
  readonly ofQuarter: readonly Frozen[]
  /** What the pack is cut from; undefined: the figures as they stand. */
  readonly chosen: Frozen | undefined
  readonly choose: (label: string) => void
}

/** Which of the versions of a quarter is looked at; one that was undone is not looked at any more. */
export function useVersionChoice(versions: readonly Frozen[], quarter: QuarterId): VersionChoice {
  const [label, choose] = useState('')
  const ofQuarter = useMemo(
    () =>
      versions.filter((version) => version.quarter === quarter).toSorted((a, b) => (isNewer(a, b) ? -1 : 1)),
    [versions, quarter],
  )
  return { ofQuarter, chosen: ofQuarter.find((version) => version.label === label), choose }
}
