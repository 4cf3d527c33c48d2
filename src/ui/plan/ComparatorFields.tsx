import { DraftField } from '../form/DraftField'
import formStyles from '../form/Form.module.css'
import type { DraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'

interface ComparatorFieldsProps {
  readonly form: DraftForm
  /** `2012/13` */
  readonly words: string
}

/** What others came to in the year, each with its source; a row that is emptied is taken out when it is saved. */
export function ComparatorFields({ form, words }: ComparatorFieldsProps) {
  const count = Number(form.draft['comparators']) || 0
  return (
    <fieldset className={formStyles.group}>
      <legend>Compared with others in {words}</legend>
      {Array.from({ length: count }, (_, at) => (
        <div
          key={`comparator.${at}`}
          className={formStyles.row}
          role="group"
          aria-label={`Comparator ${at + 1}`}
        >
          <DraftField
            form={form}
            spec={{ field: `comparator.${at}.name`, label: 'Whose figure', input: 'line' }}
          />
          <DraftField
            form={form}
            spec={{ field: `comparator.${at}.value`, label: 'Their figure', input: 'figure' }}
          />
          <DraftField
            form={form}
            spec={{ field: `comparator.${at}.source`, label: 'Where it comes from', input: 'line' }}
          />
        </div>
      ))}
      <Button size="small" onClick={() => form.set('comparators', String(count + 1))}>
        Add a comparator
      </Button>
    </fieldset>
  )
}
