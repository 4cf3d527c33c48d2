import { copiedFromWrites } from '#domain/cellPlan'
import type { FigureCells } from '#domain/cellPlan'
import type { Changes } from '#domain/change'
import { figureDraft, labelOf, planFigureGroup } from '#domain/figureForm'
import type { FigureGroup } from '#domain/figureForm'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import { useCommands } from '#state/useCommands'
import { ChooseLink } from '../exchange/ChooseLink'
import { DraftField } from '../form/DraftField'
import { startedFromField } from '../form/DraftText'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { fieldsOf } from './figureFields'
import type { FieldsContext } from './figureFields'
import styles from './Indicator.module.css'

interface FigureGroupFormProps {
  readonly group: FigureGroup
  readonly legend: string
  readonly context: FieldsContext
  /** `named`: not shown, as a summary above or the one field says the same. */
  readonly heading: 'shown' | 'named'
  /** What is asked for, above the fields. */
  readonly lead?: string
  /** What the fields come to as they stand, or what holds while they are empty. */
  readonly note?: (draft: Draft) => string
}

/** One group of fields of a figure, saved as one change; what is refused stays as typed with the reason beside it. */
export function FigureGroupForm({ group, legend, heading, lead, context, note }: FigureGroupFormProps) {
  const { save } = useCommands()
  const form = useDraftForm<FigureCells, Changes>({
    name: group,
    source: context.cells,
    live: context.cells.measurement,
    draftOf: (cells) => figureDraft(group, cells),
    read: (draft, cells) => withStart(planFigureGroup(group, draft, cells), draft, cells),
    save: async (changes) => {
      const saved = await save(changes)
      const isWritten = changes.writes.length > 0
      return saved.ok ? ok({ words: `${changes.label}: saved`, isWritten }) : saved
    },
  })
  const fields = fieldsOf(group, form.draft, context)
  const noted = note?.(form.draft)
  return (
    <DraftFormFrame
      form={form}
      label={labelOf(group, context.cells)}
      action={`Save ${legend.toLowerCase()}`}
      button="whenEdited"
    >
      <fieldset className={styles.group}>
        <legend>{heading === 'shown' ? legend : <VisuallyHidden>{legend}</VisuallyHidden>}</legend>
        <ChooseLink unsettled={context.cells.measurement?.unsettled} register={group} />
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.fields}>
          {fields.map((spec) => (
            <DraftField key={spec.field} spec={spec} form={form} />
          ))}
        </div>
        {noted && <p className={styles.note}>{noted}</p>}
      </fieldset>
    </DraftFormFrame>
  )
}

/** C17 — What was started from an earlier quarter remembers which. */
function withStart(
  planned: Result<Changes, DraftErrors>,
  { [startedFromField]: quarter = '' }: Draft,
  cells: FigureCells,
): Result<Changes, DraftErrors> {
  if (!planned.ok || quarter === '' || planned.value.writes.length === 0) return planned
  const { label, writes } = planned.value
  return ok({ label, writes: [...writes, ...copiedFromWrites(cells, quarter)] })
}
