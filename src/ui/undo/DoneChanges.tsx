import { useId, useState } from 'react'
import { deletedRegister } from '#domain/fold'
import type { DecidedFile, DoneAction } from '#state/useDoneActions'
import { RegisterChange } from '../history/RegisterChange'
import { Button } from '../kit/Button'
import { capital } from '../words'
import { wholeWords } from '../words/history'
import { placeWords } from '../words/place'
import { decidedWords } from '../words/undo'
import styles from './Done.module.css'
import type { DoneItemProps } from './DoneItem'
import { PlaceLink } from './PlaceLink'

const atFirst = 5
const mostFiles = 20

/** From what to what, place by place; a few of many until all are asked for. A beginning is told by its amount alone. */
export function DoneChanges({ action, context }: DoneItemProps) {
  const [isWhole, setWhole] = useState(false)
  const id = useId()
  const { step, files } = action
  const entries = step.action === 'begin' ? [] : step.entries.filter(isChange)
  const shown = isWhole ? entries : entries.slice(0, atFirst)
  return (
    <>
      {shown.length > 0 && (
        <ul id={id} className={styles.changes}>
          {shown.map((one) => (
            <li key={`${one.kind}/${one.id}/${one.register}`}>
              <Change one={one} context={context} />
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className={styles.changes}>
          {files.slice(0, mostFiles).map((one) => (
            <li key={`${one.file} ${one.record} ${one.register}`}>
              {decidedWords(one, context.namesAt)}: {verdictWords[one.verdict]}
            </li>
          ))}
          {files.length > mostFiles && <li>and {(files.length - mostFiles).toLocaleString('en-GB')} more</li>}
        </ul>
      )}
      {entries.length > atFirst && (
        <Button
          kind="quiet"
          size="small"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show all ${entries.length.toLocaleString('en-GB')}`}
        </Button>
      )}
    </>
  )
}

type Logged = DoneAction['step']['entries'][number]

/** That a deleted record came back goes without saying: it was written in. */
const isChange = ({ register, entry }: Logged): boolean =>
  register !== deletedRegister || entry.value !== null

function Change({ one, context }: { readonly one: Logged } & Pick<DoneItemProps, 'context'>) {
  const { before, entry } = one
  const names = context.namesAt(one)
  if (one.register === deletedRegister) return <>Deleted: {wholeWords(one, names)}</>
  return (
    <>
      <PlaceLink place={one} context={context}>
        {capital(placeWords(one, names))}
      </PlaceLink>
      {': '}
      <RegisterChange at={one} before={before ?? undefined} value={entry.value} names={names} />
    </>
  )
}

const verdictWords = {
  accepted: 'taken in',
  refused: 'turned down',
  withdrawn: 'taken out',
} as const satisfies Record<DecidedFile['verdict'], string>
