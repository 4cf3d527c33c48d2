import { useMemo } from 'react'
import { committeeRows } from '#domain/pack/committeeRows'
import type { Content } from '#domain/pack/receives'
import { fullName } from '#domain/pack/titles'
import type { Report } from '#domain/scorecard'
import { Disclosure } from '../kit/Disclosure'
import { useHref } from '../useHref'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'

interface BriefingsProps {
  readonly report: Report
  readonly content: Content
}

/** A page on each indicator that the committee receives, for whoever answers for it in the meeting. */
export function Briefings({ report, content }: BriefingsProps) {
  const href = useHref()
  const { indicators } = useMemo(() => committeeRows(report, content), [report, content])
  if (indicators.length === 0) return null
  return (
    <Disclosure summary="One-page briefings">
      <ul className={styles.list}>
        {indicators.map(({ id, definition }) => (
          <li key={id} className={styles.item}>
            <a href={href(packPaths.briefing(report.quarter, id))}>{fullName(definition)}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
