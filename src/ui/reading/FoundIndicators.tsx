import type { DraftIndicator } from '#domain/reading/draft'
import { countOf } from '../words/incoming'
import { placeWords } from '../words/reading'
import { FoundTable } from './FoundTable'
import { IndicatorRow } from './IndicatorRow'
import type { PartProps } from './part'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

const columns = ['Indicator', 'Actual', 'Target', 'Printed status', 'Unit', 'Better', 'Over the year']

/** The indicators as they were understood, under the headings they stand under, each with what it was read from. */
export function FoundIndicators({ reading, level: Heading }: PartProps) {
  const { indicators } = reading.draft
  if (indicators.length === 0) return null
  return (
    <div className={styles.part}>
      <Heading>Indicators as read ({indicators.length.toLocaleString('en-GB')})</Heading>
      <p className={styles.hint}>{hintWords(reading, indicators)}</p>
      <FoundTable
        label="Indicators as read"
        what={['indicator', 'indicators']}
        columns={columns}
        rows={indicators}
        groupOf={({ heading }) => heading || 'Under no heading'}
        noteOf={({ heading }) => placeWords(heading, reading.structure)}
        reading={reading}
      >
        {(indicator) => <IndicatorRow key={indicator.key} indicator={indicator} reading={reading} />}
      </FoundTable>
    </div>
  )
}

/** What is to be looked at in the rows: most files do not say which way is better, and it decides every status. */
function hintWords({ matches, structure }: Reading, indicators: readonly DraftIndicator[]): string {
  const fresh = indicators.filter(({ key }) => !matches[key])
  const assumed = fresh.filter(({ polarity }) => polarity.because === 'assumed').length
  const hasHeadings = indicators.some(({ heading }) => heading !== '')
  return [
    'Untick what is not to be taken in.',
    !structure && hasHeadings ? 'Each heading becomes a section of the report.' : '',
    assumed > 0
      ? `For ${countOf(assumed, ['indicator', 'indicators'])} the file does not say which way is better, and “higher” is assumed: check ${assumed === 1 ? 'it' : 'them'}.`
      : '',
    fresh.some(({ annualTarget }) => annualTarget?.reads === 'value')
      ? 'How a target for the year holds in a quarter is said beside it, and follows from “Over the year”.'
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}
