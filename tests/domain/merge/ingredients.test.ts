import { foldRecord, isTorn } from '#domain/fold'
import { forkedDots, readDot } from '#domain/register'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { World } from './history'
import { registersOf } from './observed'
import { asKnown, conflictsAt, takenFiles } from './replica'
import type { File, Replica } from './replica'
import { forkedHistories, histories, malformedHistories, records } from './steps'
import type { Step } from './steps'

type Found = (world: World, steps: readonly Step[]) => boolean

const entriesIn = (file: File) =>
  registersOf({ union: asKnown(file.records) }).flatMap(({ entries }) => entries)
const writersIn = (file: File) => new Set(entriesIn(file).map(({ dot }) => readDot(dot).actor))
const anybody = ({ replicas }: World, has: (replica: Replica) => boolean) => replicas.some(has)
const taken = ({ files }: World, replica: Replica, kind: File['kind']) =>
  files.filter((file) => file.kind === kind && takenFiles(replica).includes(file.id))
const knownTo = ({ union }: Replica) => [...union.values()]

/** What the histories must hold for the properties to say something: in so many of a hundred at least. One seed, so that it is certain. */
const ingredients: readonly (readonly [string, number, fc.Arbitrary<readonly Step[]>, Found])[] = [
  [
    'three writers or more',
    80,
    histories,
    ({ replicas }) => replicas.filter(({ own }) => own.length > 0).length > 2,
  ],
  ['all four writers', 70, histories, ({ replicas }) => replicas.every(({ own }) => own.length > 0)],
  ['a conflict', 40, histories, (world) => anybody(world, (one) => conflictsAt(one).length > 0)],
  [
    'an edit against a deletion',
    15,
    histories,
    (world) => anybody(world, (one) => knownTo(one).some(isTorn)),
  ],
  [
    'a deleted record',
    20,
    histories,
    (world) => anybody(world, (one) => knownTo(one).some((known) => !foldRecord(known))),
  ],
  [
    'a part of what is known, exported',
    6,
    histories,
    ({ files }, steps) =>
      files.length > 0 && steps.some((one) => one.do === 'export' && one.only.length < records.length),
  ],
  [
    'a return with what a colleague wrote',
    20,
    histories,
    ({ files }) => files.some((file) => file.kind === 'return' && writersIn(file).size > 1),
  ],
  [
    'a second request',
    30,
    histories,
    (world) => anybody(world, (one) => taken(world, one, 'request').length > 1),
  ],
  [
    'a second return',
    30,
    histories,
    (world) => anybody(world, (one) => taken(world, one, 'return').length > 1),
  ],
  ['a return after a withdrawal', 8, histories, (world) => anybody(world, returnedAfterWithdrawal(world))],
  ['a file put back', 3, histories, (world) => anybody(world, wasPutBack)],
  [
    'a stale file',
    35,
    histories,
    (world) => anybody(world, (one) => world.files.some((file) => isStale(one, file))),
  ],
  ['the same file again', 20, histories, givesAgain],
  [
    'a part that was refused',
    8,
    histories,
    (world) => anybody(world, ({ decisions }) => decisions.some(({ record }) => record !== null)),
  ],
  [
    'a fork that meets',
    12,
    forkedHistories,
    (world) => anybody(world, (one) => registersOf(one).some(({ entries }) => forkedDots(entries).size > 0)),
  ],
  [
    'an entry written by hand',
    12,
    malformedHistories,
    ({ files }) => files.some((file) => writersIn(file).has('eve')),
  ],
  [
    'an entry changed by hand',
    12,
    malformedHistories,
    ({ files }) =>
      files.some((file) => entriesIn(file).some(({ over }) => over['ana'] === 40 && over['bea'] === 40)),
  ],
]

test.each(ingredients)('a history holds %s, in %i of a hundred at least', (...ingredient) => {
  const [, least, of, found] = ingredient
  const sample = fc.sample(of, { numRuns: 300, seed: 1 })
  const holding = sample.filter((steps) => found(World.after(steps), steps)).length
  expect(Math.round(holding / 3)).toBeGreaterThanOrEqual(least)
})

function returnedAfterWithdrawal({ files }: World): (replica: Replica) => boolean {
  const returns = new Set(files.filter(({ kind }) => kind === 'return').map(({ id }) => id))
  return ({ decisions }) => {
    const first = decisions.findIndex(({ verdict }) => verdict === 'withdrawn')
    const before = new Set(decisions.slice(0, first).map(({ file }) => file))
    return first >= 0 && decisions.slice(first).some(({ file }) => returns.has(file) && !before.has(file))
  }
}

function wasPutBack({ decisions }: Replica): boolean {
  return decisions.some(
    ({ file, verdict }, at) =>
      verdict === 'accepted' &&
      decisions.slice(0, at).some((one) => one.file === file && one.verdict === 'withdrawn'),
  )
}

/** Nothing of it is live any more where it was taken in. */
function isStale(replica: Replica, file: File): boolean {
  const live = new Set(registersOf(replica).flatMap((one) => one.live.map(({ by }) => by)))
  const entries = entriesIn(file)
  return (
    takenFiles(replica).includes(file.id) && entries.length > 0 && entries.every(({ by }) => !live.has(by))
  )
}

/** Some file is given to somebody who has it. */
function givesAgain(_world: World, steps: readonly Step[]): boolean {
  const world = new World([2012, 2012, 2012, 2012])
  return steps.some((step) => {
    const had = step.do === 'take' ? world.replicas.map((one) => takenFiles(one)) : []
    const file = step.do === 'take' ? world.files[step.file % world.files.length] : undefined
    const given = file !== undefined && (had[step.who % had.length]?.includes(file.id) ?? false)
    world.do(step)
    return given
  })
}
