import { Disclosure } from '../kit/Disclosure'
import { DraftField } from './DraftField'
import type { FieldGroup } from './fieldSpec'
import styles from './Form.module.css'
import type { DraftForm } from './useDraftForm'

interface DraftFieldsProps {
  readonly groups: readonly FieldGroup[]
  readonly form: DraftForm
}

/** The fields of a form, group by group. */
export function DraftFields({ groups, form }: DraftFieldsProps) {
  return groups.map((group) => <Group key={keyOf(group)} group={group} form={form} />)
}

const keyOf = ({ legend, fields }: FieldGroup): string => legend ?? fields.map(({ field }) => field).join()

function Group({ group, form }: { readonly group: FieldGroup; readonly form: DraftForm }) {
  const fields = (
    <div className={styles.row}>
      {group.fields.map((spec) => (
        <DraftField key={spec.field} spec={spec} form={form} />
      ))}
    </div>
  )
  if (!group.legend) return fields
  const isAtFault = group.fields.some(({ field }) => form.errors[field])
  if (group.folded)
    return (
      <Disclosure summary={group.legend} key={String(isAtFault)} open={isAtFault}>
        {fields}
      </Disclosure>
    )
  return (
    <fieldset className={styles.group}>
      <legend>{group.legend}</legend>
      {fields}
    </fieldset>
  )
}
