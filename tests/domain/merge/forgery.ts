import type { BundlePayload, BundleRecord } from '#domain/bundle/format'
import type { Entry } from '#domain/register'
import type { Forgery, Place } from './steps'

/** An entry of nobody's: `eve` writes it by hand. */
export interface ForgedEntry extends Place {
  readonly entry: Entry
}

/** A payload with the register of one of its records changed by hand, and the entries that were added to it. */
export function forged(
  text: string,
  place: Place,
  { how, name }: { readonly how: Forgery; readonly name: string },
): { readonly payload: string; readonly added: readonly ForgedEntry[] } {
  const payload: BundlePayload = JSON.parse(text)
  const added: ForgedEntry[] = []
  const records = payload.records.map((record): BundleRecord => {
    if (record.kind !== place.kind || record.id !== place.id) return record
    const entry = eve(how, name)
    if (how === 'deletesAll') {
      added.push({ ...place, register: 'deleted', entry })
      const { value, ...mark } = entry
      return {
        ...record,
        values: { ...record.values, deleted: value },
        marks: { ...record.marks, deleted: mark },
        siblings: { ...record.siblings, deleted: [] },
      }
    }
    const mark = record.marks?.[place.register]
    if (!mark) return record
    const { register } = place
    const values = { ...record.values, ...(how === 'otherValue' && { [register]: { value: '99' } }) }
    const marks = { ...record.marks, [register]: { ...mark, ...changed(how, mark) } }
    if (how !== 'eachOther') return { ...record, values, marks }
    added.push({ ...place, entry })
    const siblings = { ...record.siblings, [register]: [...(record.siblings?.[register] ?? []), entry] }
    return { ...record, values, marks, siblings }
  })
  return { payload: JSON.stringify({ ...payload, records }), added }
}

const everybody = { ana: 40, bea: 40, cat: 40, dan: 40 }

function changed(how: Forgery, { dot, over }: Pick<Entry, 'dot' | 'over'>): Partial<Entry> {
  const [actor = ''] = dot.split('.')
  // G7: an entry that had seen itself is refused at the gate.
  const all = { ...everybody, [actor]: over[actor] ?? 0 }
  if (how === 'sawAll') return { over: all }
  if (how === 'otherDate') return { at: '2001-01-01T00:00:00Z' }
  if (how === 'eachOther') return { over: { ...over, eve: 1_000_000 } }
  return how === 'settlesAll' ? { settles: [`${dot}~00000000`, 'ana.1~12345678'] } : {}
}

function eve(how: Forgery, name: string): Entry {
  const counter = Number(name.slice(1)) + 1
  const value =
    how === 'deletesAll'
      ? { saw: { actual: everybody, comment: everybody, tags: everybody } }
      : { value: 'eve' }
  return { dot: `eve.${counter}`, over: everybody, value, was: null, at: '2012-01-01T00:00:00Z', by: name }
}
