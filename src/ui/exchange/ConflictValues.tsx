import type { Json } from '#domain/canonical'
import type { Side } from '#domain/merge/conflicts'
import { sidesInOrder } from '#domain/merge/openConflicts'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { entryWords, forkedWords, keepWords, sideWords, uncapital, writtenWords } from '../words/conflict'
import type { KeepWords } from '../words/conflict'
import { valueWords } from '../words/value'
import styles from './Conflict.module.css'
import { choiceOf } from './conflictContext'
import type { ValuesProps } from './conflictContext'
import { ConflictAnother } from './ConflictAnother'
import { ConflictBoth } from './ConflictBoth'
import { ConflictValue } from './ConflictValue'

/** Values that stand against each other, side by side with what they started from. */
export function ConflictValues(props: ValuesProps) {
  const { conflict, context } = props
  const names = context.namesAt(conflict)
  const words = keepWords(conflict, names, context.view.structure)
  return (
    <>
      {conflict.isForked && (
        <p className={styles.note}>
          Two browsers wrote this under one name, perhaps because a profile was copied or a backup was opened
          twice. Both are kept until you choose.
        </p>
      )}
      <ul className={styles.sides}>
        {sidesInOrder(conflict).map((side, at) => (
          <SideColumn
            key={`${words[at]?.seen} ${words[at]?.spoken}`}
            side={side}
            words={words[at]}
            {...props}
          />
        ))}
        {conflict.before !== undefined && <BeforeColumn {...props} before={conflict.before} />}
      </ul>
      <ConflictBoth {...props} />
      <ConflictAnother {...props} />
    </>
  )
}

interface SideProps extends ValuesProps {
  readonly side: Side
  readonly words: KeepWords | undefined
}

function SideColumn({ side, words, conflict, context }: SideProps) {
  const { view, sources, choosing, namesAt } = context
  const who = sideWords(side, view.structure)
  const saysWho = !side.isMine && side.entries.length === 1
  const shown = valueWords(conflict, side.value, namesAt(conflict))
  const said = shown.length > 40 ? `The version of ${uncapital(who)}` : shown
  return (
    <li className={styles.side}>
      <p className={styles.who}>
        {who}
        {side.isShown && <span className={styles.shown}>shown until you choose</span>}
      </p>
      <ConflictValue {...{ conflict, context }} value={side.value} />
      <ul className={styles.facts}>
        {factsOf(side).map((entry) => (
          <li key={`${entry.dot} ${entry.at}`}>
            {conflict.isForked
              ? forkedWords(entry, view.structure, sources)
              : saysWho
                ? writtenWords(entry, sources)
                : entryWords(entry, view.structure, sources)}
          </li>
        ))}
        {side.entries.length > mostFacts && <li>and {side.entries.length - mostFacts} more</li>}
      </ul>
      <Button size="small" onClick={() => choosing.choose(choiceOf(conflict, side.value, { context, said }))}>
        <span>
          {words?.seen} <VisuallyHidden>{words?.spoken}</VisuallyHidden>
        </span>
      </Button>
    </li>
  )
}

const mostFacts = 3
const factsOf = ({ entries }: Side) => entries.slice(0, mostFacts)

function BeforeColumn({ conflict, context, before }: ValuesProps & { readonly before: Json }) {
  return (
    <li className={styles.side} data-before>
      <p className={styles.who}>Before</p>
      <ConflictValue {...{ conflict, context }} value={before} />
      <p className={styles.facts}>what {conflict.sides.length === 2 ? 'both' : 'all'} started from</p>
    </li>
  )
}
