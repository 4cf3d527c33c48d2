import { useEffect, useRef, useState } from 'react'
import { differentChanges, dismissalOf, sameReferences } from '#domain/merge/sameReference'
import type { SamePair } from '#domain/merge/sameReference'
import { splitId } from '#domain/ids'
import { formatQuarter } from '#domain/quarter'
import { isOfKind, nameOf } from '#domain/recordIndex'
import type { Id } from '#domain/primitives'
import type { Structure } from '#domain/structure'
import type { NotSaved } from '#state/commands/save'
import type { Result } from '#domain/result'
import { useCommands } from '#state/useCommands'
import { useFigures, useHistory } from '#state/useRecords'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { refusedWords } from '../words/conflict'
import { actual } from '../words/value/figure'
import { buildValueNames } from '../words/value'
import styles from './Conflict.module.css'
import { inboxElement } from './useChoosing'

/** So many pairs are asked about at a time. */
const atOnce = 20

/** R12 — Indicators with one reference under different ids: the same one, or not? Nothing where there is none. */
export function SameIndicators({ structure, quarter }: PageContext) {
  const { save, joinIndicators } = useCommands()
  const figures = useFigures(dismissals)
  const [refused, setRefused] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const pairs = figures
    ? sameReferences({ structure, quarter }, (id) => Boolean(figures.get('dismissal', id)?.values.reason))
    : []
  const isAnswered = useRef(false)
  useEffect(() => {
    if (!isAnswered.current) return
    isAnswered.current = false
    const next = heading.current ?? document.getElementById(inboxElement)
    next?.focus()
  }, [pairs.length])
  const answer = async (saving: Promise<Result<null, NotSaved>>, said: string) => {
    isAnswered.current = true
    setRefused(undefined)
    const saved = await saving
    if (saved.ok) return announce(said)
    isAnswered.current = false
    setRefused(refusedWords(saved.error))
  }
  if (pairs.length === 0) return null
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        The same indicator?
      </h3>
      <p>
        These indicators have one reference and were set up twice. Where they are the same, their figures are
        counted together; nothing is lost, and they can be taken apart again on the indicator’s page.
      </p>
      {refused && <Notice kind="problem" heading={refused} />}
      {pairs.slice(0, atOnce).map((pair) => (
        <PairQuestion
          key={dismissalOf(pair)}
          {...{ pair, structure, quarter }}
          onSame={() =>
            void answer(joinIndicators(pair), `${pair.ref} is one indicator now. Undo takes it apart.`)
          }
          onDifferent={() =>
            void answer(
              save(differentChanges(pair, figures?.get('dismissal', dismissalOf(pair)))),
              `The two indicators ${pair.ref} stay apart. It is not asked again.`,
            )
          }
        />
      ))}
      {pairs.length > atOnce && <p>{pairs.length - atOnce} more are asked about after these.</p>}
    </div>
  )
}

const dismissals = ['dismissal']

interface PairQuestionProps extends PageContext {
  readonly pair: SamePair
  readonly onSame: () => void
  readonly onDifferent: () => void
}

function PairQuestion({ pair, onSame, onDifferent, ...view }: PairQuestionProps) {
  return (
    <section aria-label={`Are these two ${pair.ref} the same?`} className={styles.conflict}>
      <ul className={styles.sides} data-plain>
        <Candidate {...view} indicator={pair.smaller} />
        <Candidate {...view} indicator={pair.larger} />
      </ul>
      <div className={styles.row}>
        <Button size="small" onClick={onSame} aria-label={`They are the same: ${pair.ref}`}>
          They are the same
        </Button>
        <Button size="small" onClick={onDifferent} aria-label={`They are different: ${pair.ref}`}>
          They are different
        </Button>
      </div>
    </section>
  )
}

function Candidate({ structure, quarter, indicator }: PageContext & { readonly indicator: Id }) {
  const href = useHref()
  const definition = structure.definition(indicator, quarter)
  const section = structure.get('section', definition?.section)
  const figures = useFirstFigures(structure, indicator)
  return (
    <li className={styles.side}>
      <p className={styles.who}>
        <a href={href(paths.indicator(quarter, indicator))}>
          {[definition?.ref, definition?.title].filter(Boolean).join(' ')}
        </a>
      </p>
      <ul className={styles.facts}>
        <li>{section ? nameOf(section) : 'in no section'}</li>
        {figures.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {figures.length === 0 && <li>no figures yet</li>}
      </ul>
    </li>
  )
}

const mostFigures = 4

/** `Quarter 1 2012/13: 1,850`, the first ones on record. */
function useFirstFigures(structure: Structure, indicator: Id): readonly string[] {
  const history = useHistory('measurement', indicator) ?? []
  const namesAt = buildValueNames(structure)
  return history
    .flatMap((record) => {
      const value = isOfKind(record, 'measurement') ? record.values.actual : undefined
      const quarter = formatQuarter(splitId(record.id).period, structure.firstMonth)
      return value ? [`${quarter}: ${actual(value, namesAt(record))}`] : []
    })
    .slice(0, mostFigures)
}
