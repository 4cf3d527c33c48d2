import { useId } from 'react'
import type { Choices } from '#domain/chart/choices'
import type { ChartView } from '#domain/chart/view'
import { chartViewWords, whyNotWords } from '../words/chart'
import styles from './IndicatorChart.module.css'

interface ViewSwitchProps {
  readonly choices: Choices
  readonly view: ChartView
  readonly choose: (view: ChartView) => void
}

/** What the chart shows. What makes no sense cannot be chosen and says why. */
export function ViewSwitch({ choices, view, choose }: ViewSwitchProps) {
  const name = useId()
  return (
    <fieldset className={styles.views}>
      <legend>Chart shows</legend>
      {choices.views.map((choice) => (
        <label key={choice.view} className={styles.view} data-disabled={choice.whyNot !== undefined}>
          <input
            type="radio"
            name={name}
            checked={choice.view === view}
            disabled={choice.whyNot !== undefined}
            onChange={() => choose(choice.view)}
          />
          <span>
            {chartViewWords[choice.view]}
            {choice.whyNot && ' '}
            {choice.whyNot && <small>({whyNotWords(choice.whyNot)})</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
