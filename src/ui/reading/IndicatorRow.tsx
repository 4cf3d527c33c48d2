import { formatQuarter } from '#domain/quarter'
import { actualFrom } from '#domain/reading/answers'
import type { DraftFigure, DraftIndicator } from '#domain/reading/draft'
import { annualWords } from '../words/covers'
import { actualWords, targetWords } from '../words/reading'
import { TakeCell } from './FoundTable'
import { Matched } from './Matched'
import { MeasureCells } from './MeasureCells'
import { MeasuredOtherwise } from './MeasuredOtherwise'
import { ReadStatusCell } from './ReadStatusCell'
import { ReadText } from './ReadText'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface IndicatorRowProps {
  readonly indicator: DraftIndicator
  readonly reading: Reading
}

/** One indicator as it was understood, beside the place and the texts that it was read from. */
export function IndicatorRow({ indicator, reading }: IndicatorRowProps) {
  const { key, ref, title, place, figures } = indicator
  const figure = figures.find((one) => one.quarter === reading.quarter) ?? figures.at(-1)
  const others = figures.filter((one) => one !== figure)
  const name = ref ?? title
  const called = [ref, title].filter(Boolean).join(' ')
  return (
    <tr data-left={reading.leftOut.has(key) || undefined}>
      <TakeCell rowKey={key} name={name} reading={reading} />
      <th scope="row">
        {ref !== null && <strong className={styles.ref}>{ref}</strong>} {title !== ref && title}
        <small className={styles.place}>
          {place}
          {figure && figure.quarter !== reading.quarter && `, ${quarterName(figure, reading)}`}
        </small>
        {reading.structure && (
          <Matched kind="indicator" rowKey={key} name={name} called={called} reading={reading} />
        )}
        <MoreRead figure={figure} others={others} indicator={indicator} reading={reading} />
      </th>
      <Figures figure={figure} indicator={indicator} reading={reading} />
      {reading.matches[key] ? (
        <td colSpan={3} data-label="Measured">
          <small className={styles.place}>as defined in your report</small>
          <MeasuredOtherwise rowKey={key} name={name} reading={reading} />
        </td>
      ) : (
        <MeasureCells indicator={indicator} name={name} reading={reading} />
      )}
    </tr>
  )
}

interface FigureProps extends IndicatorRowProps {
  readonly figure: DraftFigure | undefined
}

function Figures({ figure, indicator, reading: { answers, bands, matches } }: FigureProps) {
  const { actual = null, target = null, status = null } = figure ?? {}
  const taken = actualFrom(actual, answers)
  return (
    <>
      <td data-label="Actual" data-align="end">
        <ReadText read={actual} taken={taken && actualWords(taken.actual, indicator)} />
      </td>
      <td data-label="Target" data-align="end">
        <ReadText
          read={target}
          taken={target?.reads === 'value' ? targetWords(target.value, indicator) : undefined}
        />
        <AnnualTarget indicator={indicator} isKnown={matches[indicator.key] !== undefined} />
      </td>
      <td data-label="Printed status">
        <ReadStatusCell status={status} bands={bands.indicators} />
      </td>
    </>
  )
}

/** The target of the year, and what it comes to in a quarter. */
function AnnualTarget({
  indicator,
  isKnown,
}: Pick<FigureProps, 'indicator'> & { readonly isKnown: boolean }) {
  const { annualTarget: annual } = indicator
  if (!annual || annual.text === '') return null
  return (
    <div>
      <ReadText
        read={annual}
        taken={annual.reads === 'value' ? targetWords(annual.value, indicator) : undefined}
      />
      <small className={styles.place}>{annualWords(indicator, isKnown)}</small>
    </div>
  )
}

interface MoreReadProps extends FigureProps {
  readonly others: readonly DraftFigure[]
}

/** Texts and the figures of other quarters, for who wants to see all that was read of a row. */
function MoreRead({ figure, others, indicator, reading }: MoreReadProps) {
  const texts = [
    ['Comment', figure?.comment],
    ['Corrective action', figure?.correctiveAction],
  ] as const
  const written = texts.flatMap(([label, text]) => (text && text.value !== '' ? [{ label, ...text }] : []))
  if (written.length + others.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>
        {[
          ...written.map(({ label }) => label.toLowerCase()),
          ...(others.length > 0
            ? [`${others.length} other ${others.length === 1 ? 'quarter' : 'quarters'}`]
            : []),
        ].join(', ')}
      </summary>
      {written.map(({ label, value, place }) => (
        <p key={label}>
          {label}: {value} <small className={styles.place}>{place}</small>
        </p>
      ))}
      {others.map((one) => (
        <p key={one.quarter}>
          {quarterName(one, reading)}: {otherWords(one, indicator)}
        </p>
      ))}
    </details>
  )
}

const quarterName = ({ quarter }: DraftFigure, { mapping }: Reading): string =>
  formatQuarter(quarter, mapping.firstMonth)

function otherWords({ actual, target, status }: DraftFigure, indicator: DraftIndicator): string {
  const parts = [
    ['actual', actual?.reads === 'value' ? actualWords(actual.value, indicator) : actual?.text],
    ['target', target?.reads === 'value' ? targetWords(target.value, indicator) : target?.text],
    ['printed status', status?.value.text],
  ] as const
  const said = parts.flatMap(([label, words]) => (words ? [`${label} ${words}`] : []))
  return said.length === 0 ? 'nothing' : said.join(', ')
}
