import { nameOfActivity, planProgressText, planStatus } from '#domain/activityPlan'
import type { ActivityRow } from '#domain/activityRows'
import { earlierProgress } from '#domain/earlierText'
import { composite } from '#domain/ids'
import { activityBands } from '#domain/scheme'
import type { ActivityScheme } from '#domain/scheme'
import type { TypedPlace } from '#domain/typedPlace'
import type { CellEdit } from '../grid/gridMeta'
import { settled } from '../scorecard/settle'
import type { Save } from '../scorecard/settle'

/** S16 — A person chooses among the bands of the scheme; the first choice takes the status away again. */
export function activityStatusEdit(row: ActivityRow, scheme: ActivityScheme, save: Save): CellEdit {
  const bands = activityBands(scheme)
  const options = [
    { value: '', label: 'Not reported' },
    ...bands.map(({ id, label }) => ({ value: id, label })),
  ]
  return settled(
    {
      name: `Status of ${nameOfActivity(row)}`,
      text: row.progress?.values.status ?? '',
      input: { options },
      place: placeIn(row, 'status'),
      plan: (text) => planStatus(text, row, bands),
      show: (_register, now) => `“${bands.find(({ id }) => id === now)?.label ?? 'Not reported'}”`,
    },
    save,
  )
}

export function progressTextEdit(row: ActivityRow, save: Save): CellEdit {
  return settled(
    {
      name: `Progress of ${nameOfActivity(row)}`,
      text: row.progress?.values.text ?? '',
      input: 'text',
      limit: row.asked.structure.organisation.defaults?.wordLimits['progress'],
      earlier: earlierProgress(row.asked, row.id, ({ text }) => text),
      place: placeIn(row, 'text'),
      plan: (text) => planProgressText(text, row),
      show: (_register, now) => (typeof now === 'string' ? `“${now}”` : 'empty'),
    },
    save,
  )
}

function placeIn({ id, quarter, section }: ActivityRow, register: string): TypedPlace {
  return {
    kind: 'progress',
    id: composite(id, quarter),
    register,
    section: section === undefined ? undefined : { id: section, quarter },
  }
}
