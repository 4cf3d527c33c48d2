import type { AnyRecord } from '#domain/records'

/** Records as the state orders them. */
export const inOrder = (records: readonly AnyRecord[]) =>
  records.map(({ id, values }) => ({
    id,
    values: { order: 'order' in values ? (values.order ?? null) : null },
  }))
