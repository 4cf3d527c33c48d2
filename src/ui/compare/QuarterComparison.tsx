import { useMemo } from 'react'
import { compareQuarters, countDifferences, differenceKinds } from '#domain/compareQuarters'
import type { ComparedRow, DifferenceKind } from '#domain/compareQuarters'
import { compareActivities } from '#domain/compareQuarters/activities'
import type { ComparedActivity } from '#domain/compareQuarters/activities'
import { quarterReported } from '#domain/due'
import { composite } from '#domain/ids'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { reportPeriods } from '#domain/reportPeriods'
import { livingIndicators } from '#domain/structure'
import type { Structure } from '#domain/structure'
import { useChangedFigures } from '#state/useChangedFigures'
import { useFigures } from '#state/useRecords'
import { Choose } from '../figures/Choose'
import { useHashQuery } from '../hashAddress'
import { EmptyState } from '../kit/EmptyState'
import { useRowOf } from '../scorecard/useScorecard'
import { differenceWords } from '../words/compareQuarters'
import { lowerFirst } from '../words/summary'
import styles from './Compare.module.css'
import { ComparedActivities } from './ComparedActivities'
import { ComparedTable } from './ComparedTable'

interface QuarterComparisonProps {
  readonly structure: Structure
  /** The earlier one. */
  readonly before: QuarterId
  readonly after: QuarterId
}

/** Every indicator and activity of either quarter, or those that differ in what the address says. */
export function QuarterComparison({ structure, before, after }: QuarterComparisonProps) {
  const compared = useCompared({ structure, before, after })
  const [query, set] = useHashQuery()
  if (!compared) return null
  const { rows, activities } = compared
  if (rows.length + activities.length === 0)
    return (
      <EmptyState heading="Neither quarter has an indicator or says anything of an activity.">
        <p>Choose other quarters, or add indicators in the plan.</p>
      </EmptyState>
    )
  const wanted = query.get('show') ?? ''
  const shownActivities = activities.filter(isWantedActivity(wanted))
  const shown = rows.filter(isWanted(wanted))
  const words = (quarter: QuarterId) => formatQuarter(quarter, structure.firstMonth)
  return (
    <>
      <div className={styles.bar}>
        <p role="status">{countWords(shown.length, rows.length) + filterWords(wanted)}</p>
        <span data-screen-only>
          <Choose
            label="Show"
            all="All indicators"
            value={wanted}
            options={optionsFor(rows)}
            onChoose={(show) => set({ show })}
          />
        </span>
      </div>
      {shown.length > 0 ? (
        <ComparedTable
          key={wanted}
          {...{ structure, before, after }}
          rows={shown}
          caption={`${words(before)} beside ${words(after)}`}
        />
      ) : (
        <p>{wanted === '' ? '' : 'Nothing differs in this.'}</p>
      )}
      {shownActivities.length > 0 && (
        <ComparedActivities rows={shownActivities} {...{ before, after }} firstMonth={structure.firstMonth} />
      )}
    </>
  )
}

function useCompared({ structure, before, after }: QuarterComparisonProps) {
  const periods = useMemo(
    () => [...new Set([before, after].flatMap((quarter) => reportPeriods(structure, quarter)))],
    [structure, before, after],
  )
  const figures = useFigures(periods)
  const ids = useMemo(
    () => [before, after].flatMap((quarter) => measurementsIn(structure, quarter)),
    [structure, before, after],
  )
  const changed = useChangedFigures(ids)
  const rowOf = useRowOf()
  return useMemo(
    () =>
      figures && {
        rows: compareQuarters({ structure, figures, before, after, changed: changed ?? [], rowOf }),
        activities: compareActivities({ structure, figures, before, after }),
      },
    [structure, figures, before, after, changed, rowOf],
  )
}

/** The figures in the report of a quarter. */
const measurementsIn = (structure: Structure, quarter: QuarterId): readonly string[] =>
  livingIndicators(structure, quarter).map(({ id, values }) =>
    composite(id, quarterReported(values.life, quarter)),
  )

/** Whatever differs, or one thing that can. */
const isWanted =
  (wanted: string) =>
  ({ differs }: ComparedRow): boolean => {
    const kind = differenceKinds.find((one) => one === wanted)
    if (kind) return differs.includes(kind)
    return wanted === 'differs' ? differs.length > 0 : true
  }

/** Of an activity its status can differ, and with its text anything. */
const isWantedActivity =
  (wanted: string) =>
  ({ differs }: ComparedActivity): boolean =>
    wanted === '' ||
    (wanted === 'differs' && differs.length > 0) ||
    (wanted === 'status' && differs.includes('status'))

function optionsFor(rows: readonly ComparedRow[]) {
  const counts = countDifferences(rows)
  const option = (kind: DifferenceKind) => ({ id: kind, title: `${differenceWords[kind]} (${counts[kind]})` })
  const any = rows.filter(({ differs }) => differs.length > 0).length
  return [{ id: 'differs', title: `Only what differs (${any})` }, ...differenceKinds.map(option)]
}

/** On paper nothing else says what was left out. */
function filterWords(wanted: string): string {
  const kind = differenceKinds.find((one) => one === wanted)
  if (kind) return ` (${lowerFirst(differenceWords[kind])})`
  return wanted === 'differs' ? ' (only what differs)' : ''
}

function countWords(shown: number, all: number): string {
  const indicators = `${all.toLocaleString('en-GB')} ${all === 1 ? 'indicator' : 'indicators'}`
  return shown === all ? indicators : `${shown.toLocaleString('en-GB')} of ${indicators}`
}
