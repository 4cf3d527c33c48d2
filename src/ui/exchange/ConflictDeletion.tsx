import { settlingDeletion } from '#domain/merge/conflicts'
import { conflictKey, unseenByDeletion } from '#domain/merge/openConflicts'
import type { OpenDeletion } from '#domain/merge/openConflicts'
import type { Entry } from '#domain/register'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { capital, registerName } from '../words'
import { choosingLabel, entryWords } from '../words/conflict'
import { recordWords } from '../words/place'
import { valueWords } from '../words/value'
import styles from './Conflict.module.css'
import type { ConflictProps } from './conflictContext'
import { ChangedText } from './ConflictValue'

/** R8 — Somebody deleted it, somebody else went on with it: delete it with all that is in it, or keep it. */
export function ConflictDeletion({ record, conflict, context }: ConflictProps<OpenDeletion>) {
  const { view, sources, choosing, namesAt } = context
  const names = namesAt(conflict)
  const unseen = unseenByDeletion(conflict)
  const what = recordWords(conflict, names)
  const by = (entry: Entry) => entryWords(entry, view.structure, sources)
  const choose = (choice: 'delete' | 'keep') =>
    choosing.choose({
      key: conflictKey(conflict),
      label: choosingLabel(conflict, names),
      writes: [settlingDeletion(record.marks, choice)],
      said: `${capital(what)} is ${choice === 'delete' ? 'deleted' : 'kept'}.`,
    })
  return (
    <>
      <ul className={styles.sides}>
        <li className={styles.side}>
          <p className={styles.who}>Deleted</p>
          <Facts words={conflict.deletions.map(by)} />
          <Button size="small" kind="danger" onClick={() => choose('delete')}>
            <span>
              Delete it <VisuallyHidden>({what})</VisuallyHidden>
            </span>
          </Button>
        </li>
        <li className={styles.side}>
          <p className={styles.who}>
            {unseen.length === 0 ? 'Kept' : 'Changed'}
            <span className={styles.shown}>shown until you choose</span>
          </p>
          <Facts words={[...new Set(unseen.map(({ entry }) => by(entry)))]} />
          <Button size="small" onClick={() => choose('keep')}>
            <span>
              Keep it <VisuallyHidden>({what})</VisuallyHidden>
            </span>
          </Button>
        </li>
      </ul>
      <div className={styles.goes}>
        <p className={styles.who}>What would go</p>
      </div>
      <dl className={styles.going}>
        {conflict.kept.map(({ register, entry }) => (
          <div key={register}>
            <dt>
              {capital(registerName([conflict.kind], register))}
              {unseen.some((one) => one.register === register) && ' (changed)'}
            </dt>
            <dd>
              <ChangedText text={valueWords({ kind: conflict.kind, register }, entry.value, names)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Facts({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className={styles.facts}>
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
