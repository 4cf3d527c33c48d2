import type { Write } from '#domain/change'
import { figuresOn } from '#domain/figures'
import { committeeOutline, planOutline, schemeOutline, siblingsOf, staffOutline } from '#domain/plan/outline'
import type { Outline } from '#domain/plan/outline'
import { endingOf, planEnd } from '#domain/plan/retire'
import type { Kind } from '#domain/records'
import { dudley, presetScheme } from '#domain/scheme'
import { activityOverview, summaryFrame } from '#domain/overview'
import { rowsOfReport, scorecardRow, sectionsInOrder } from '#domain/scorecard'
import { sectionReturns } from '#domain/sectionReturns'
import { sectionGroups } from '#domain/structure'
import { describe, expect, it, test } from 'vitest'
import { council, record } from './planned'
import type { Planned } from './planned'

const last = '2012-Q4'
const later = '2013-Q1'

const looksOf = (id: string) => {
  const scheme = presetScheme(id)
  return scheme && { bands: scheme.bands, rule: scheme.rule }
}

const plan = council.after([
  ...record('objective', 'reduce', {
    identity: { number: '1', title: 'Reduce crime', aim: '' },
    placement: { section: 'crime' },
    order: 'a0',
  }),
  ...record('activity', 'ta1a', {
    identity: { ref: 'TA1a', title: 'Town centre patrols' },
    placement: { objective: 'reduce' },
    order: 'a0',
  }),
  ...record('section', 'fire', {
    identity: { title: 'Fire' },
    placement: { priority: 'safety' },
    order: 'a1',
  }),
  ...record('directorate', 'cex', { identity: { name: 'Chief Executive’s', code: 'CEX' } }),
  ...record('post', 'analyst', { identity: { title: 'Analyst', directorate: 'cex' } }),
  ...record('scheme', dudley.id, { identity: { title: 'Ours' }, bands: dudley.bands, rule: dudley.rule }),
  ...record('scheme', 'rag', { identity: { title: 'RAG' }, ...looksOf('rag') }),
  ...record('committee', 'scrutiny', { identity: { name: 'Scrutiny', kind: '' } }),
])
const endless = plan.after(planYears(plan, '2020'))

function planYears({ structure }: Planned, until: string): readonly Write[] {
  const identity = structure.get('plan', 'plan')?.values.identity
  if (!identity) throw new Error('the council has a plan')
  return [
    {
      kind: 'plan',
      id: 'plan',
      register: 'identity',
      value: { ...identity, until },
      before: { ...identity },
    },
  ]
}

function retired(kind: Kind, id: string, from: Planned = endless): Planned {
  const one = from.structure.get(kind, id)
  if (!one) throw new Error(`the council has ${kind} ${id}`)
  return from.after(planEnd(one, last))
}

const report = ({ structure }: Planned, quarter: string) => ({
  structure,
  quarter,
  figures: figuresOn(new Map()),
})
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
const nodes = (list: Outline['placed']): readonly string[] =>
  list.flatMap(({ record: one, children }) => [one.id, ...nodes(children)])
const outlines = [planOutline, staffOutline, schemeOutline, committeeOutline]

const mortal = [
  ['plan', 'plan'],
  ['priority', 'safety'],
  ['section', 'crime'],
  ['objective', 'reduce'],
  ['indicator', 'pi1128'],
  ['activity', 'ta1a'],
  ['directorate', 'cex'],
  ['post', 'analyst'],
  ['scheme', 'rag'],
  ['committee', 'scrutiny'],
] as const

describe('retiring', () => {
  test.each(mortal)('a %s keeps it up to its last quarter, and lists it apart after that', (kind, id) => {
    const { structure } = retired(kind, id)
    const lists = (quarter: string) => ids(structure.livingIn(quarter).list(kind))
    expect(lists(last)).toContain(id)
    expect(lists(later)).not.toContain(id)
    const shown = (quarter: string) => outlines.map((outline) => outline({ structure, quarter }))
    expect(shown(last).flatMap((one) => ids(one.retired))).toEqual([])
    expect(shown(later).flatMap((one) => ids(one.retired))).toContain(id)
    expect(shown(later).flatMap((one) => nodes([...one.placed, ...one.notPlaced]))).not.toContain(id)
  })

  test.each(mortal)('a %s can be taken back', (kind, id) => {
    const gone = retired(kind, id)
    const one = gone.structure.get(kind, id)
    if (!one) throw new Error('it is still stored')
    const ending = endingOf(one, { structure: gone.structure, quarter: later })
    expect(ending.way).toBe('bringBack')
    const { structure } = gone.after(planEnd(one, ending.until))
    expect(ids(structure.livingIn(later).list(kind))).toContain(id)
  })

  it('of the scheme that new indicators are rated by is refused', () => {
    const { structure } = endless
    const [ours, other] = [structure.get('scheme', dudley.id), structure.get('scheme', 'rag')]
    if (!ours || !other) throw new Error('the council has both')
    expect(endingOf(ours, { structure, quarter: last }).fault).toMatch(/council’s default/)
    expect(endingOf(other, { structure, quarter: last }).fault).toBeUndefined()
  })

  it('leaves a record out of the order of those that stay', () => {
    const { structure } = retired('section', 'crime')
    const fire = structure.get('section', 'fire')
    if (!fire) throw new Error('it stays')
    expect(ids(siblingsOf(fire, { structure, quarter: last }))).toEqual(['crime', 'fire'])
    expect(ids(siblingsOf(fire, { structure, quarter: later }))).toEqual(['fire'])
  })
})

describe('what stands under something retired', () => {
  it('is not placed from then on: rows of a section, in its report and in the outline', () => {
    const gone = retired('section', 'crime')
    const rowsIn = (quarter: string) => rowsOfReport(report(gone, quarter), scorecardRow)
    expect(rowsIn(last).map(({ section }) => section?.id)).toEqual(['crime'])
    expect(rowsIn(later).map(({ section }) => section?.id)).toEqual([undefined])
    expect(activityOverview(report(gone, later))).toMatchObject([{ section: undefined, priority: null }])
    const { structure } = gone
    expect(nodes(planOutline({ structure, quarter: later }).notPlaced)).toEqual(['pi1128', 'reduce', 'ta1a'])
  })

  it('is not placed from then on: sections of a priority', () => {
    const gone = retired('priority', 'safety')
    const groups = (quarter: string) =>
      sectionGroups(gone.structure, quarter).map(({ priority, sections }) => [priority?.id, ids(sections)])
    expect(groups(last)).toEqual([['safety', ['crime', 'fire']]])
    expect(groups(later)).toEqual([[undefined, ['crime', 'fire']]])
    expect(summaryFrame(report(gone, later), []).priorities).toEqual([])
  })

  it('a priority is retired with its plan', () => {
    const { structure } = plan
    expect(ids(structure.livingIn(last).list('priority'))).toEqual(['safety'])
    expect(ids(structure.livingIn(later).list('priority'))).toEqual([])
    expect(ids(planOutline({ structure, quarter: later }).retired)).toEqual(['plan', 'safety'])
  })
})

it('leaves a retired section out of what is submitted and of the order of the report', () => {
  const gone = retired('section', 'crime')
  expect(sectionsInOrder(gone.structure, last)).toEqual(['crime', 'fire'])
  expect(sectionsInOrder(gone.structure, later)).toEqual(['fire'])
  expect(ids(sectionReturns(report(gone, later)))).toEqual(['fire'])
})
