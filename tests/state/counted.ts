import { canonical } from '#domain/canonical'
import type { Json } from '#domain/canonical'
import type { Entry } from '#domain/register'
import type { Database } from '#storage/database'

interface Counted {
  readonly kind: string
  readonly id: string
  readonly entries: Record<string, Entry[]>
}

interface FileText {
  readonly head: { readonly createdAt: string }
  readonly payload: {
    readonly records: readonly {
      readonly kind: string
      readonly id: string
      readonly values: Readonly<Record<string, Json>>
      readonly marks?: Readonly<Record<string, Omit<Entry, 'value'>>>
      readonly siblings?: Readonly<Record<string, readonly Entry[]>>
    }[]
  }
}

/**
 * R3, by a way of its own: what counts in a browser, read from the words of its files, its decisions one after the other, and
 * its own log, with none of the code that the application reads them with.
 */
export async function countedNow(db: Database): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>()
  const known = new Set<string>()
  const add = (at: { kind: string; id: string; register: string }, entry: Entry) => {
    const content = `${at.kind}/${at.id} ${at.register} ${canonical({ ...entry, settles: entry.settles ?? [] })}`
    if (known.has(content)) return
    known.add(content)
    const record = counted.get(`${at.kind}/${at.id}`) ?? { kind: at.kind, id: at.id, entries: {} }
    ;(record.entries[at.register] ??= []).push(entry)
    counted.set(`${at.kind}/${at.id}`, record)
  }
  await addOwn(db, add)
  await addFiles(db, add)
  return counted
}

type Add = (at: { kind: string; id: string; register: string }, entry: Entry) => void

async function addOwn(db: Database, add: Add): Promise<void> {
  const steps = await db.ownEntries.toArray()
  const gone = new Set(steps.flatMap(({ withdrawn }) => withdrawn.map(({ dot }) => dot)))
  for (const { entries } of steps)
    for (const one of entries) if (!gone.has(one.entry.dot)) add(one, one.entry)
}

async function addFiles(db: Database, add: Add): Promise<void> {
  const verdicts = new Map<string, string>()
  for (const { file, record, register, verdict } of await db.decisions.toArray())
    verdicts.set(JSON.stringify([file, record, register]), verdict)
  for (const { id: file, contentId } of await db.bundles.toArray()) {
    if (verdicts.get(JSON.stringify([file, null, null])) !== 'accepted') continue
    const { head, payload }: FileText = JSON.parse((await db.bundleTexts.get(file))?.text ?? '')
    const plain = {
      dot: `plain-${contentId.slice(7, 19)}.1`,
      over: {},
      was: null,
      at: head.createdAt,
      by: '',
    }
    for (const { kind, id, values, marks, siblings } of payload.records)
      for (const [register, value] of Object.entries(values)) {
        if (verdicts.get(JSON.stringify([file, `${kind}/${id}`, register])) === 'refused') continue
        add({ kind, id, register }, { ...plain, ...marks?.[register], value })
        for (const entry of siblings?.[register] ?? []) add({ kind, id, register }, entry)
      }
  }
}
