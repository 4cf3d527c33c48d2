import { useId } from 'react'
import { formatDate } from '#domain/date'
import { Button } from '../kit/Button'
import { counted, partedByWords } from '../words/request'
import styles from './Requests.module.css'
import type { RequestDeskState } from './useRequestDesk'

/** Who is asked: those without a request are ticked at first, in a second round those with figures to comment on. */
export function RequestList({ desk }: { readonly desk: RequestDeskState }) {
  const id = useId()
  const { by, rows, ticked, round } = desk
  const toggle = (one: string, isOn: boolean) => {
    const next = new Set(ticked)
    if (isOn) next.add(one)
    else next.delete(one)
    desk.change({ ticked: next })
  }
  return (
    <fieldset className={styles.list}>
      <legend>
        {ticked.size.toLocaleString('en-GB')} of {counted(rows.length, partedByWords[by].one)} ticked
      </legend>
      <div className={styles.allOrNone}>
        <Button
          size="small"
          onClick={() => desk.change({ ticked: new Set(rows.map(({ choice }) => choice.id)) })}
        >
          Tick all
        </Button>
        <Button size="small" onClick={() => desk.change({ ticked: new Set() })}>
          Tick none
        </Button>
      </div>
      <ul>
        {rows.map(({ choice, inBands }) => (
          <li key={choice.id}>
            <label>
              <input
                type="checkbox"
                aria-describedby={`${id}-${choice.id}`}
                checked={ticked.has(choice.id)}
                onChange={(event) => toggle(choice.id, event.currentTarget.checked)}
              />
              {choice.title}
            </label>
            <span id={`${id}-${choice.id}`} className={styles.detail}>
              {[
                choice.about.join(', ') || (by === 'section' ? 'nobody named' : ''),
                choice.deadline ? `due ${formatDate(choice.deadline)}` : 'no deadline set',
                round === 'comments' ? `${counted(inBands, 'figure')} to comment on` : '',
                choice.lastSent
                  ? `request sent ${formatDate(choice.lastSent.at.slice(0, 10))}`
                  : 'no request yet',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
