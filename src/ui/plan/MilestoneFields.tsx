import { DraftField } from '../form/DraftField'
import formStyles from '../form/Form.module.css'
import type { DraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'

/** The milestones of an activity; a row that is emptied is taken out when it is saved. */
export function MilestoneFields({ form }: { readonly form: DraftForm }) {
  const count = Number(form.draft['milestones']) || 0
  return (
    <fieldset className={formStyles.group}>
      <legend>Milestones</legend>
      {Array.from({ length: count }, (_, at) => (
        <div
          key={`milestone.${at}`}
          className={formStyles.row}
          role="group"
          aria-label={`Milestone ${at + 1}`}
        >
          <DraftField
            form={form}
            spec={{ field: `milestone.${at}.title`, label: 'Milestone', input: 'line' }}
          />
          <DraftField form={form} spec={{ field: `milestone.${at}.due`, label: 'Due', input: 'date' }} />
          <DraftField form={form} spec={{ field: `milestone.${at}.done`, label: 'Done', input: 'date' }} />
        </div>
      ))}
      <Button size="small" onClick={() => form.set('milestones', String(count + 1))}>
        Add a milestone
      </Button>
    </fieldset>
  )
}
