import { write } from '#domain/change'
import type { ActivityRow } from '#domain/activityRows'
import { composite } from '#domain/ids'
import { activityBands } from '#domain/scheme'
import type { ActivityScheme } from '#domain/scheme'
import type { CellEdit } from '../grid/gridMeta'
import { settleChanges } from '../scorecard/settle'
import type { Save } from '../scorecard/settle'

/** S16 — A person chooses among the bands of the scheme; the first choice takes the status away again. */
export function activityStatusEdit(row: ActivityRow, scheme: ActivityScheme, save: Save): CellEdit {
  const at = { kind: 'progress', id: composite(row.id, row.quarter), register: 'status' } as const
  const before = row.progress?.values.status
  const bands = activityBands(scheme)
  const show = (_register: string, now: unknown) =>
    `“${bands.find(({ id }) => id === now)?.label ?? 'Not reported'}”`
  return {
    name: `Status of ${nameOfActivity(row)}`,
    text: before ?? '',
    input: {
      options: [
        { value: '', label: 'Not reported' },
        ...bands.map(({ id, label }) => ({ value: id, label })),
      ],
    },
    commit: (text) => {
      const writes = [write(at, text === '' ? null : text, before)]
      return settleChanges({ label: `Status of ${nameOfActivity(row)}`, writes }, { save, show })
    },
  }
}

export function progressTextEdit(row: ActivityRow, save: Save): CellEdit {
  const at = { kind: 'progress', id: composite(row.id, row.quarter), register: 'text' } as const
  const before = row.progress?.values.text
  const show = (_register: string, now: unknown) => (typeof now === 'string' ? `“${now}”` : 'empty')
  return {
    name: `Progress of ${nameOfActivity(row)}`,
    text: before ?? '',
    input: 'text',
    commit: (text) => {
      const writes = [write(at, text.trim() === '' ? null : text, before)]
      return settleChanges({ label: `Progress of ${nameOfActivity(row)}`, writes }, { save, show })
    },
  }
}

export const nameOfActivity = ({ ref, title }: ActivityRow): string => (ref === '' ? title : ref)
