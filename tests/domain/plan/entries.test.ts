import type { Draft } from '#domain/plan/draft'
import type { PlanEntry } from '#domain/plan/entry'
import { indicatorEntry } from '#domain/plan/indicatorEntry'
import { childrenOf, planOutline, siblingsOf, staffOutline } from '#domain/plan/outline'
import type { OutlineNode } from '#domain/plan/outline'
import { fullNameOf } from '#domain/plan/place'
import { activityEntry, planEntry, priorityEntry } from '#domain/plan/reportEntries'
import { schemeEntry } from '#domain/plan/schemeEntry'
import { directorateEntry, postEntry } from '#domain/plan/staffEntries'
import { profileInDraft, yearEntry } from '#domain/plan/yearEntry'
import { dudley } from '#domain/scheme'
import { describe, expect, it, test } from 'vitest'
import { council, record } from './planned'
import type { Planned } from './planned'

const quarter = '2012-Q1'

const plan = council.after([
  ...record('directorate', 'old', {
    identity: { name: 'Old services', code: 'OLD' },
    life: { from: null, until: '2011-Q4' },
  }),
  ...record('post', 'analyst', { identity: { title: 'Analyst', directorate: 'old' } }),
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
  ...record('scheme', dudley.id, { identity: { title: 'Ours' }, bands: dudley.bands, rule: dudley.rule }),
])

/** The form of a record as it stands, with some fields typed over. */
function filled(entry: PlanEntry, id: string, changes: Draft) {
  const view = { structure: plan.structure, quarter }
  const seen = plan.structure.get(entry.kind, id)
  return entry.plan({ ...entry.draft(seen, view), ...changes }, { ...view, id, seen })
}

describe('what a form of the plan refuses, at the field, with nothing of it stored', () => {
  test.each([
    ['an empty title', priorityEntry, 'safety', { title: '' }, 'title', /Give the priority a title/],
    [
      'a plan that ends before it starts',
      planEntry,
      'plan',
      { until: '2009' },
      'until',
      /2009\/10, is before/,
    ],
    [
      'a life that ends before it starts',
      indicatorEntry,
      'pi1128',
      { until: '2011-Q1' },
      'until',
      /Quarter 1 2011\/12, is before the first, Quarter 2 2011\/12/,
    ],
    [
      'a revised date without the first',
      activityEntry,
      'ta1a',
      { revised: '2012-09-30' },
      'original',
      /first/,
    ],
    [
      'a milestone without words',
      activityEntry,
      'ta1a',
      { milestones: '1', 'milestone.0.due': '2012-09-30' },
      'milestone.0.title',
      /milestone/,
    ],
    [
      'a parent that has ended',
      directorateEntry,
      'new',
      { title: 'New', parent: 'old' },
      'parent',
      /Old services ended with Quarter 4 2011\/12/,
    ],
    [
      'two bands with one symbol',
      schemeEntry,
      'dudley',
      { 'band.upper.symbol': 'star' },
      'band.upper.symbol',
      /“Exceeds” has this symbol/,
    ],
  ])('%s', (...row) => {
    const [, entry, id, changes, field, message] = row
    expect(filled(entry, id, changes)).toEqual({
      ok: false,
      error: { [field]: expect.stringMatching(message) },
    })
  })

  it('lets a post stay in the directorate that ended with it', () => {
    expect(filled(postEntry, 'analyst', { title: 'Senior analyst' }).ok).toBe(true)
  })
})

describe('what a form of the plan writes', () => {
  it('is only what the person changed', () => {
    const result = filled(activityEntry, 'ta1a', { title: 'Patrols' })
    expect(result).toMatchObject({
      ok: true,
      value: [{ register: 'identity', before: { title: 'Town centre patrols' } }],
    })
  })

  it('keeps the rule of a scheme when its bands change their looks and order', () => {
    const result = filled(schemeEntry, 'dudley', {
      'band.exceeds.label': 'Well ahead',
      bands: 'upper exceeds lower below',
    })
    expect(result).toMatchObject({
      ok: true,
      value: [{ register: 'bands', value: [{ id: 'upper' }, { label: 'Well ahead' }, {}, {}] }],
    })
  })
})

describe('the target of a year', () => {
  const definition = plan.structure.definition('pi1128', quarter)
  if (!definition) throw new Error('PI1128 is defined')
  const entry = yearEntry({ definition, measure: definition.measure, dueIn: [1, 2, 3, 4], lastYear: [] })
  const quarters = { profile: 'typed', q1: '2,000', q2: '2,000', q3: '2,000' }

  it.each([
    ['[A4] in equal steps', { annual: '8,000', profile: 'equal' }, '2000 2000 2000 2000', true],
    ['[A4] typed and adding up', { annual: '8,061', ...quarters, q4: '2,061' }, '2000 2000 2000 2061', true],
    ['[A4] typed and too much', { annual: '8,000', ...quarters, q4: '2,061' }, '2000 2000 2000 2061', false],
    [
      '[A4] while one is still being typed',
      { annual: '8,000', ...quarters, q4: '2,0' },
      '2000 2000 2000 -',
      false,
    ],
  ])('says what it comes to before it is saved: %s', (...row) => {
    const [, draft, targets, fits] = row
    const profile = profileInDraft(draft, {
      definition,
      measure: definition.measure,
      dueIn: [1, 2, 3, 4],
      lastYear: [],
    })
    const shown = profile?.targets.map((one) => (one?.kind === 'point' ? one.value : '-')).join(' ')
    expect([shown, profile?.check?.fits]).toEqual([targets, fits])
  })

  it('[A4] is stored with quarters that add up to it', () => {
    const result = filled(entry, 'pi1128@2012', { annual: '8,061', ...quarters, q4: '2,061' })
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          register: 'target',
          value: { annual: { value: '8061' }, profile: ['2000', '2000', '2000', '2061'] },
        },
      ],
    })
  })

  test.each([
    [
      '[A4] quarters that do not add up',
      { annual: '8,000', ...quarters, q4: '2,061' },
      'profile',
      /add up to 8,061, which is 61 more/,
    ],
    ['[S11] words against the polarity', { annual: '< 8,000' }, 'annual', /“higher is better”/],
    ['[A4] a due quarter without a target', { annual: '6,000', ...quarters }, 'q4', /Quarter 4/],
    [
      '[A4] the shape of a year without values',
      { annual: '8,000', profile: 'lastYear' },
      'profile',
      /Last year/,
    ],
    ['a target that is no number', { annual: 'lots' }, 'annual', /“lots”/],
    ['a rationale without a target', { rationale: 'Agreed' }, 'annual', /annual target/],
  ])('refuses %s', (...row) => {
    const [, changes, field, message] = row
    expect(filled(entry, 'pi1128@2012', changes)).toEqual({
      ok: false,
      error: { [field]: expect.stringMatching(message) },
    })
  })
})

describe('the outline of the plan', () => {
  const view = ({ structure }: Planned) => ({ structure, quarter })
  const names = (nodes: readonly OutlineNode[], of = plan): readonly unknown[] =>
    nodes.map(({ record: one, children }) =>
      children.length > 0 ? [fullNameOf(one, view(of)), names(children, of)] : fullNameOf(one, view(of)),
    )

  it('is in the order of the report', () => {
    expect(names(planOutline(view(plan)).placed)).toEqual([
      [
        'Council plan',
        [
          [
            '1 Safety',
            [['Crime', ['PI1128 Overall crime', ['1 Reduce crime', ['TA1a Town centre patrols']]]]],
          ],
        ],
      ],
    ])
  })

  it('shows what stands under a missing record as not placed, with all that is under it', () => {
    const orphaned = plan.after([
      {
        kind: 'section',
        id: 'crime',
        register: 'placement',
        value: { priority: 'gone' },
        before: { priority: 'safety' },
      },
    ])
    expect(names(planOutline(view(orphaned)).notPlaced, orphaned)).toEqual([
      ['Crime', ['PI1128 Overall crime', ['1 Reduce crime', ['TA1a Town centre patrols']]]],
    ])
  })

  it('says what would be left without a place, and what stands beside a record', () => {
    const { structure } = plan
    const [safety, crime] = [structure.get('priority', 'safety'), structure.get('section', 'crime')]
    if (!safety || !crime) throw new Error('the plan has both')
    expect(childrenOf(safety, view(plan))).toEqual([crime])
    expect(siblingsOf(crime, view(plan))).toEqual([crime])
  })

  it('loses nothing where two directorates stand under each other', () => {
    const circular = plan.after([
      ...record('directorate', 'a', { identity: { name: 'A', code: '' }, placement: { parent: 'b' } }),
      ...record('directorate', 'b', { identity: { name: 'B', code: '' }, placement: { parent: 'a' } }),
    ])
    const { notPlaced } = staffOutline(view(circular))
    expect(names(notPlaced, circular)).toContainEqual(['A', ['B']])
  })
})
