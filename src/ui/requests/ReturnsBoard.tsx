import { useCallback, useMemo } from 'react'
import { returnPairs } from '#domain/merge/returnPairs'
import { nameOf } from '#domain/recordIndex'
import { sectionGroups } from '#domain/structure'
import type { Report } from '#domain/scorecard'
import { signOffStanding } from '#domain/signOff'
import type { SignOffOf } from '#domain/tracker'
import { useFiles } from '#state/useFiles'
import { useFilesOfParts, useMyParts } from '#state/useParts'
import { Tracker } from '../exchange/Tracker'
import { ChangedSince } from './ChangedSince'

/**
 * C14 — Who has handed in and who has not, and what each has changed since their last file. Nothing for an officer who was
 * asked and has asked nobody.
 */
export function ReturnsBoard({ report }: { readonly report: Report }) {
  const files = useFilesOfParts()
  const parts = useMyParts()
  const signOffOf = useCallback<SignOffOf>((section) => signOffIn(report, section), [report])
  const asksNobody = files?.sent.length === 0 && files.returned.length === 0
  if (asksNobody && parts && parts.length > 0) return null
  return (
    <section>
      <h2>Who has handed in</h2>
      {files && <Tracker report={report} sent={files.sent} returned={files.returned} signOffOf={signOffOf} />}
      <ChangedSections report={report} />
    </section>
  )
}

function ChangedSections({ report }: { readonly report: Report }) {
  const { structure, quarter } = report
  const files = useFiles()
  const changed = useMemo(() => {
    const counted =
      files?.taken.filter(({ kind, standing }) => kind === 'return' && standing === 'takenIn') ?? []
    return sectionGroups(structure, quarter)
      .flatMap(({ sections }) => sections)
      .map((section) => ({
        section,
        pairs: returnPairs(counted, structure, { section: section.id, quarter }),
      }))
  }, [files, structure, quarter])
  return changed.flatMap(({ section, pairs }) =>
    pairs.map((pair) => (
      <ChangedSince
        key={`${section.id} ${pair.later.head.actor?.id}`}
        report={report}
        section={section.id}
        title={nameOf(section)}
        pair={pair}
      />
    )),
  )
}

/** Signed on paper or in another system counts as signed: which rows it meant is not known, so none has changed. */
function signOffIn(report: Report, section: string): ReturnType<SignOffOf> {
  const { standing } = signOffStanding(report, section)
  return standing === 'rowsNotSaid' ? 'signed' : standing
}
