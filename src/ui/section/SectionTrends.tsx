import { lazy, Suspense, useState } from 'react'
import type { Report, ScorecardRow } from '#domain/scorecard'
import { Disclosure } from '../kit/Disclosure'

const SmallMultiples = lazy(async () => ({
  default: (await import('../trends/SmallMultiples')).SmallMultiples,
}))

interface SectionTrendsProps {
  readonly report: Report
  readonly rows: readonly ScorecardRow[]
  readonly indicatorHref: (indicator: string) => string
}

/** The last quarters of every figure of a section, drawn side by side; read when it is opened. */
export function SectionTrends({ report, rows, indicatorHref }: SectionTrendsProps) {
  const [isOpen, setOpen] = useState(false)
  if (rows.length === 0) return null
  return (
    <Disclosure summary="Trends of these figures" onToggle={setOpen}>
      {isOpen && (
        <Suspense fallback={<p>Reading…</p>}>
          <SmallMultiples
            structure={report.structure}
            quarter={report.quarter}
            {...{ rows, indicatorHref }}
          />
        </Suspense>
      )}
    </Disclosure>
  )
}
