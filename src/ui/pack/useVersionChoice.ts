import { useMemo, useState } from 'react'
import { isNewer } from '#domain/pack/frozen'
import type { QuarterId } from '#domain/primitives'
import type { Frozen } from '#domain/records/version'
import { useVersions } from '#state/useVersions'

export interface VersionChoice {
  /** Of every quarter; none until they have been read. */
  readonly versions: readonly Frozen[]
  /** Those of the quarter, newest first. */
  readonly ofQuarter: readonly Frozen[]
  /** What the pack is cut from; undefined: the figures as they stand. */
  readonly chosen: Frozen | undefined
  readonly choose: (label: string) => void
}

/** Which version of a quarter is looked at; one that was undone is not looked at any more. */
export function useVersionChoice(quarter: QuarterId): VersionChoice {
  const versions = useVersions() ?? none
  const [label, choose] = useState('')
  const ofQuarter = useMemo(
    () =>
      versions.filter((version) => version.quarter === quarter).toSorted((a, b) => (isNewer(a, b) ? -1 : 1)),
    [versions, quarter],
  )
  return { versions, ofQuarter, chosen: ofQuarter.find((version) => version.label === label), choose }
}

const none: readonly never[] = []
