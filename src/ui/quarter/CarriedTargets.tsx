import { formatTarget } from '#domain/formatFigure'
import type { CarriedTarget, OpeningPlan } from '#domain/openQuarter'
import { listText } from '#domain/plan/draft'
import type { DraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { FigureText } from '../kit/FigureText'
import { toCarryWords } from '../words/openQuarter'
import { indicatorName } from './indicatorName'
import styles from './Opening.module.css'
import { carriedIn, carriedTargets } from './openingDraft'

interface CarriedTargetsProps {
  readonly plan: OpeningPlan
  readonly form: DraftForm
}

/** The targets that can be carried forward, each with a tick; nothing where there are none. */
export function CarriedTargets({ plan, form }: CarriedTargetsProps) {
  const targets = carriedTargets(plan)
  if (targets.length === 0) return null
  const ticked = carriedIn(form.draft)
  const tick = (isTicked: (indicator: string) => boolean) =>
    form.set('carried', listText(targets.map(({ indicator }) => indicator).filter(isTicked)))
  return (
    <Disclosure summary={toCarryWords(targets.length)}>
      <p className={styles.hint}>Untick a target that is to be set anew.</p>
      <ul className={styles.targets} aria-label="Targets to carry forward">
        {targets.map((target) => (
          <li key={target.indicator}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(target.indicator)}
                onChange={({ currentTarget: { checked } }) =>
                  tick((one) => (one === target.indicator ? checked : ticked.includes(one)))
                }
              />
              <span>{indicatorName(target.definition)}</span>{' '}
              <span className={styles.target}>
                <FigureText text={targetText(target)} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        <Button size="small" onClick={() => tick(() => true)}>
          Tick all
        </Button>
        <Button size="small" onClick={() => tick(() => false)}>
          Untick all
        </Button>
      </p>
    </Disclosure>
  )
}

function targetText({ target, definition }: CarriedTarget): string {
  return target.kind === 'toBeSet' || target.kind === 'awaiting'
    ? ''
    : formatTarget(target, definition.measure)
}
