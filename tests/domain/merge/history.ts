import { buildPayload } from '#domain/bundle/build'
import { ofRegister } from '#domain/bundle/entries'
import { handedInOf } from '#domain/bundle/handedIn'
import type { Json } from '#domain/canonical'
import type { Write } from '#domain/change'
import { deletedRegister, deletionOf, isDeleted } from '#domain/fold'
import { settling, settlingDeletion } from '#domain/merge/conflicts'
import type { Conflict } from '#domain/merge/conflicts'
import type { Decision } from '#domain/merge/decisions'
import { keyOf } from '#domain/merge/union'
import { liveEntries, readDot, writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'
import { forged } from './forgery'
import { Oracle } from './oracle'
import {
  broughtTo,
  conflictsAt,
  decisionAbout,
  knownAt,
  knownFrom,
  namesIn,
  newReplica,
  readPayload,
  sourcesOf,
  takenFiles,
} from './replica'
import type { File, Known, Replica } from './replica'
import { records } from './steps'
import type { Place, Step } from './steps'

/** Whole browsers and the files between them, over the production functions alone. */
export class World {
  readonly replicas: Replica[]
  readonly files: File[] = []
  /** Who had really seen what, kept beside the entries and never read by production. */
  readonly oracle = new Oracle()
  #writes = 0

  constructor(clocks: readonly number[]) {
    this.replicas = clocks.map((clock, at) => newReplica(`${actorNames[at]}`, clock))
  }

  static after(steps: readonly Step[], clocks: readonly number[] = defaultClocks): World {
    const world = new World(clocks)
    for (const step of steps) world.do(step)
    return world
  }

  do(step: Step): void {
    const replica = this.#replica(step.who)
    switch (step.do) {
      case 'write':
        return this.write(replica, step.place, step.value)
      case 'delete':
        return this.delete(replica, step.place)
      case 'undo':
        return this.undo(replica)
      case 'export':
        return this.export(replica, step.kind, step.only)
      case 'deliver':
        this.export(replica, step.kind, records)
        return this.take(this.#replica(step.to), this.files.at(-1))
      case 'take':
        return this.take(replica, this.#file(step.file), step.refused)
      case 'withdraw':
        return this.decide(replica, this.#taken(replica, step.file), 'withdrawn')
      case 'putBack':
        return this.decide(replica, this.#taken(replica, step.file), 'accepted')
      case 'settle':
        return this.settle(replica, step.pick)
      case 'clone':
        return this.clone(replica)
      case 'forge':
        return this.forge(replica, step)
    }
  }

  /** A write as the application makes it: a deleted record is brought back first. */
  write(replica: Replica, place: Place, value: Json): void {
    if (place.register !== deletedRegister && isDeleted(knownAt(replica, place)))
      this.#append(replica, { ...place, register: deletedRegister }, null)
    this.#append(replica, place, value)
  }

  delete(replica: Replica, { kind, id }: Place): void {
    const known = knownAt(replica, { kind, id })
    if (Object.keys(known.entries).length === 0 || isDeleted(known)) return
    this.#append(replica, { kind, id, register: deletedRegister }, deletionOf(known))
  }

  /** R11 — Takes the newest own entry back, where it has left in no file and is live. */
  undo(replica: Replica): void {
    const last = replica.own.at(-1)
    if (!last || replica.sent.has(readDot(last.entry.dot).counter)) return
    if (!liveEntries(ofRegister(knownAt(replica, last), last.register)).includes(last.entry)) return
    replica.own = replica.own.slice(0, -1)
    refold(this, replica)
  }

  export(replica: Replica, kind: File['kind'], only: readonly string[]): void {
    const wanted = [...replica.union.values()].filter((record) => only.includes(keyOf(record)))
    const brought = kind === 'return' ? broughtTo(this.files, replica) : new Set<string>()
    const unions =
      kind === 'return'
        ? handedInOf(wanted, (record, register, dot) => brought.has(`${record} ${register} ${dot}`))
        : wanted
    const payload = JSON.stringify(buildPayload(unions))
    const id = `file-${this.files.length}`
    const read = readPayload(payload)
    this.files.push({ id, kind, payload, records: read })
    const left = read.flatMap(({ entries }) => Object.values(entries).flat())
    const own = left.map(({ dot }) => readDot(dot)).filter(({ actor }) => actor === replica.actor)
    replica.sent = new Set([...replica.sent, ...own.map(({ counter }) => counter)])
  }

  take(replica: Replica, file: File | undefined, refused: readonly Place[] = []): void {
    if (!file || takenFiles(replica).includes(file.id)) return
    const parts = refused.map((place) => ({
      ...decisionAbout(file.id, 'refused'),
      record: keyOf(place),
      register: place.register,
    }))
    replica.decisions = [...replica.decisions, decisionAbout(file.id, 'accepted'), ...parts]
    refold(this, replica)
  }

  decide(replica: Replica, file: string | undefined, verdict: Decision['verdict']): void {
    if (file === undefined) return
    replica.decisions = [...replica.decisions, decisionAbout(file, verdict)]
    refold(this, replica)
  }

  /** R7, R8 — Chooses about one thing; whether there was any. */
  settle(replica: Replica, pick: number): void {
    const open = conflictsAt(replica)
    const conflict = open[pick % open.length]
    const known = conflict && replica.union.get(keyOf(conflict))
    if (!conflict || !known) return
    const { register, value } = choiceAbout(known, conflict, pick)
    this.#append(replica, { ...known, register }, value)
  }

  /** R10 — A copied profile: from here on two browsers write under one name. */
  clone(replica: Replica): void {
    if (this.replicas.length >= mostReplicas) return
    this.oracle.noteCopy(replica.actor)
    this.replicas.push({ ...replica, name: `${replica.name}-copy${this.replicas.length}` })
  }

  /** A file changed by hand, taken in as any other. What is changed keeps the name of its writer. */
  forge(replica: Replica, { file, place, how }: Step & { do: 'forge' }): void {
    const original = this.#file(file)
    if (!original) return
    this.#writes += 1
    const { payload, added } = forged(original.payload, place, { how, name: `w${this.#writes}` })
    for (const { register, entry } of added)
      this.oracle.note({
        name: entry.by,
        dot: entry.dot,
        register,
        isDeletion: how === 'deletesAll',
        known: {},
      })
    const id = `file-${this.files.length}`
    this.files.push({ id, kind: original.kind, payload, records: readPayload(payload) })
    this.take(replica, this.files.at(-1))
  }

  #append(replica: Replica, { kind, id, register }: Place, value: Json): void {
    const known = knownAt(replica, { kind, id })
    const union = ofRegister(known, register)
    this.#writes += 1
    const by = `w${this.#writes}`
    const { actor, counter, clock } = replica
    const at = `${clock}-01-01T00:00:${String(this.#writes).padStart(2, '0')}Z`
    const hasTravelled = (one: Entry) => {
      const dot = readDot(one.dot)
      return dot.actor !== actor || replica.sent.has(dot.counter)
    }
    const entry = writeEntry(union, { actor, counter, value, at, by, hasTravelled })
    const isDeletion = register === deletedRegister && value !== null
    this.oracle.note({ name: by, dot: entry.dot, register, isDeletion, known: namesIn(known) })
    replica.counter = readDot(entry.dot).counter
    replica.own = [...replica.own, { kind, id, register, entry }]
    const entries = { ...known.entries, [register]: [...union, entry] }
    replica.union = new Map(replica.union).set(`${kind}/${id}`, { kind, id, entries })
  }

  #replica = (at: number): Replica => pickFrom(this.replicas, at)

  #file = (at: number): File | undefined => this.files[at % this.files.length]

  #taken(replica: Replica, at: number): string | undefined {
    const all = [...new Set(replica.decisions.map(({ file }) => file))]
    return all[at % all.length]
  }
}

const actorNames = ['ana', 'bea', 'cat', 'dan']
/** Ten years ahead, on time, ten years behind. */
export const defaultClocks = [2022, 2012, 2002, 2012]
const mostReplicas = 6

function refold(world: World, replica: Replica): void {
  replica.union = knownFrom(sourcesOf(world.files, replica))
}

/** R7, R8 — One of the choices that a person has. */
function choiceAbout(known: Known, conflict: Conflict, pick: number): Write {
  if (conflict.about === 'deletion') return settlingDeletion(known, pick % 2 === 0 ? 'delete' : 'keep')
  const side = conflict.sides[pick % conflict.sides.length]
  return settling(conflict, side?.value ?? null, undefined)
}

function pickFrom<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
