import type { DraftIndicator } from '#domain/reading/draft'
import { countOf } from '../words/incoming'
import { FoundTable } from './FoundTable'
import { IndicatorRow } from './IndicatorRow'
import type { PartProps } from './part'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

const columns = ['Indicator', 'Actual', 'Target', 'Printed status', 'Unit', 'Better']

/** The indicators as they were understood, under the headings they stand under, each with what it was read from. */
export function FoundIndicators({ reading, level: Heading }: PartProps) {
  const { indicators } = reading.draft
  if (indicators.length === 0) return null
  return (
    <div className={styles.part}>
      <Heading>Indicators as read ({indicators.length.toLocaleString('en-GB')})</Heading>
      <p className={styles.hint}>{assumedWords(reading, indicators)}</p>
      <FoundTable
        label="Indicators as read"
        what={['indicator', 'indicators']}
        columns={columns}
        rows={indicators}
        groupOf={({ heading }) => heading || 'Under no heading'}
        reading={reading}
      >
        {(indicator) => <IndicatorRow key={indicator.key} indicator={indicator} reading={reading} />}
      </FoundTable>
    </div>
  )
}

/** Which way is better decides every status, and most files do not say it. */
function assumedWords({ matches }: Reading, indicators: readonly DraftIndicator[]): string {
  const assumed = indicators.filter(
    ({ key, polarity }) => !matches[key] && polarity.because === 'assumed',
  ).length
  return assumed === 0
    ? 'Untick what is not to be taken in.'
    : `Untick what is not to be taken in. For ${countOf(assumed, ['indicator', 'indicators'])} the file does not say which way is better, and “higher” is assumed: check ${assumed === 1 ? 'it' : 'them'}.`
}
