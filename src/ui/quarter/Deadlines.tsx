import type { OpeningPlan } from '#domain/openQuarter'
import { DraftField } from '../form/DraftField'
import type { DraftForm } from '../form/useDraftForm'
import { Disclosure } from '../kit/Disclosure'
import styles from './Opening.module.css'
import { deadlineField } from './openingDraft'

interface DeadlinesProps {
  readonly plan: OpeningPlan
  readonly form: DraftForm
}

/** One date for every section, and others where they are wanted. */
export function Deadlines({ plan, form }: DeadlinesProps) {
  const isAtFault = plan.sections.some(({ id }) => form.errors[deadlineField(id)])
  return (
    <div className={styles.deadlines}>
      {plan.deadline !== undefined && (
        <p className={styles.hint}>The date offered is as long after the end of the quarter as last time.</p>
      )}
      <DraftField
        form={form}
        spec={{ input: 'date', field: 'deadline', label: 'Deadline for every section' }}
      />
      {plan.sections.length > 1 && (
        <Disclosure summary="Another deadline for some sections" key={String(isAtFault)} open={isAtFault}>
          {plan.sections.map(({ id, title }) => (
            <DraftField
              key={id}
              form={form}
              spec={{ input: 'date', field: deadlineField(id), label: title }}
            />
          ))}
        </Disclosure>
      )}
    </div>
  )
}
