import type { SettledForFile } from '#domain/merge/planWithdrawal'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import type { RecordNames } from './previewNames'
import styles from './Withdraw.module.css'

interface SettlementChoicesProps {
  readonly settlements: readonly SettledForFile[]
  readonly names: RecordNames
  readonly reopened: ReadonlySet<string>
  readonly onReopen: (reopened: ReadonlySet<string>) => void
}

/** Choices made here in favour of the file: each stays, or goes back to what would stand had nobody chosen. */
export function SettlementChoices({ settlements, names, reopened, onReopen }: SettlementChoicesProps) {
  if (settlements.length === 0) return null
  return (
    <section aria-labelledby="settlements">
      <h3 id="settlements">Where you had chosen this file’s value</h3>
      {settlements.map((one) => {
        const key = settlementKey(one)
        const set = (isReopened: boolean) => {
          const next = new Set(reopened)
          if (isReopened) next.add(key)
          else next.delete(key)
          onReopen(next)
        }
        return (
          <fieldset key={key} className={styles.choice}>
            <legend>
              {names.record(one)}, {names.register(one)}
            </legend>
            <label>
              <input type="radio" name={key} checked={!reopened.has(key)} onChange={() => set(false)} />
              <span>
                Keep <strong>{names.value(one, one.value)}</strong>
              </span>
            </label>
            <label>
              <input type="radio" name={key} checked={reopened.has(key)} onChange={() => set(true)} />
              <span>
                Go back to <strong>{names.value(one, one.otherwise)}</strong>
                <VisuallyHidden>, as had nobody chosen</VisuallyHidden>
              </span>
            </label>
          </fieldset>
        )
      })}
    </section>
  )
}

/** Names a settlement among those of one file. */
export const settlementKey = ({
  kind,
  id,
  register,
}: Pick<SettledForFile, 'kind' | 'id' | 'register'>): string => `${kind}/${id} ${register}`
