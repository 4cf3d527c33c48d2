import { planDefaults } from '#domain/plan/defaults'
import { definitionDraft, newDefinitionDraft } from '#domain/plan/definitionDraft'
import { planRedefinition } from '#domain/plan/definitions'
import type { Draft } from '#domain/plan/draft'
import { planIndicator } from '#domain/plan/newIndicator'
import { defaultsDraft, planDefaultsDraft } from '#domain/plan/organisationEntries'
import { schemeInForce, toleranceInForce } from '#domain/ruleInForce'
import { describe, expect, it, test } from 'vitest'
import { council, planned, record } from './planned'
import type { Planned } from './planned'

const quarter = '2012-Q1'

/** PI1128 as the form shows it in Quarter 1 2012/13, changed, to hold from a quarter on. */
function redefined(plan: Planned, changes: Draft, from = quarter) {
  const { structure } = plan
  const shown = structure.definition('pi1128', quarter)
  if (!shown) throw new Error('PI1128 is not defined')
  const draft = { ...definitionDraft(shown, structure), ...changes }
  return planRedefinition({ indicator: 'pi1128', draft, seen: { structure, quarter }, from })
}

function taken<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const tolerances = ({ structure }: Planned) =>
  ['2011-Q2', '2011-Q4', '2012-Q1', '2012-Q2'].map((id) => structure.definition('pi1128', id)?.tolerance?.up)

describe('a definition changed from a quarter on', () => {
  it('[S14] holds from there and leaves earlier quarters as they were', () => {
    const writes = taken(redefined(council, { toleranceUp: '10' }))
    expect(tolerances(council.after(writes))).toEqual(['5', '5', '10', '10'])
  })

  it('[S14] writes only the register that changed', () => {
    const writes = taken(redefined(council, { toleranceUp: '10' }))
    expect(writes.map(({ id, register }) => `${id} ${register}`)).toEqual(['pi1128@2012-Q1 tolerance'])
  })

  it('[S14] corrected since it was defined, holds in every quarter since', () => {
    const writes = taken(redefined(council, { toleranceUp: '10' }, '2011-Q2'))
    expect(tolerances(council.after(writes))).toEqual(['10', '10', '10', '10'])
  })

  it('[S14] corrected over a later definition, takes that one along', () => {
    const changed = council.after(taken(redefined(council, { toleranceUp: '10' })))
    const writes = taken(redefined(changed, { toleranceUp: '3' }, '2011-Q2'))
    expect(tolerances(changed.after(writes))).toEqual(['3', '3', '3', '3'])
  })

  it('moves to another section from the quarter on', () => {
    const moved = council.after(taken(redefined(council, { parent: 'young-people' })))
    const sections = ['2011-Q4', quarter].map((id) => moved.structure.definition('pi1128', id)?.section)
    expect(sections).toEqual(['crime', 'young-people'])
  })

  it('changes nothing where nothing was changed', () => {
    expect(taken(redefined(council, {}))).toEqual([])
  })
})

describe('what a definition form refuses', () => {
  test.each([
    ['a tolerance below zero', { toleranceUp: '−5' }, 'toleranceUp', /below zero/],
    ['a tolerance that is no number', { toleranceUp: 'abc' }, 'toleranceUp', /“abc” is not a number/],
    ['no tolerance at all', { toleranceUp: '' }, 'toleranceUp', /type 0/],
    ['an empty title', { title: '  ' }, 'title', /title/],
    ['places that are none', { decimals: '1.5' }, 'decimals', /0 to 6/],
  ])('%s', (...row) => {
    const [, changes, field, message] = row
    const result = redefined(council, changes)
    expect(result).toEqual({ ok: false, error: { [field]: expect.stringMatching(message) } })
  })
})

describe('an added indicator', () => {
  const add = (changes: Draft) =>
    planIndicator(
      { ...newDefinitionDraft(council.structure, 'crime'), title: 'Violent crime', ...changes },
      { structure: council.structure, quarter, id: 'new', order: 'a1' },
    )

  it('[S14] has its tolerance and scheme written with it', () => {
    const definition = council.after(taken(add({ ref: 'PI1124' }))).structure.get('definition', 'new@2012-Q1')
    expect(definition?.values).toMatchObject({
      tolerance: { mode: 'percent', up: '5', down: '5' },
      rating: { scheme: 'dudley' },
    })
  })

  it('may not take a reference that another one has, which is named', () => {
    const refused = add({ ref: 'pi1128 ' })
    expect(refused).toEqual({ ok: false, error: { ref: expect.stringContaining('“Overall crime”') } })
  })

  it('may take the reference of one that has ended', () => {
    const ended = council.after([
      {
        kind: 'indicator',
        id: 'pi1128',
        register: 'life',
        value: { from: '2011-Q2', until: '2011-Q4', dueIn: [1, 2, 3, 4], lagQuarters: 0 },
        before: { from: '2011-Q2', until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
      },
    ])
    const draft = { ...newDefinitionDraft(ended.structure, 'crime'), ref: 'PI1128', title: 'Crime' }
    expect(planIndicator(draft, { structure: ended.structure, quarter, id: 'new', order: 'a1' }).ok).toBe(
      true,
    )
  })

  it('is due in some quarter', () => {
    expect(add({ dueIn: '' })).toEqual({ ok: false, error: { dueIn: expect.stringContaining('Tick') } })
  })
})

describe('new defaults of the council', () => {
  /** An indicator that was imported without a tolerance or a scheme, and so relied on the defaults. */
  const relying = council.after([
    ...record('indicator', 'bare', { order: 'a1' }),
    ...record('definition', 'bare@2011-Q2', { identity: { ref: null, title: 'Bare' } }),
    ...record('definition', 'bare@2012-Q1', { identity: { ref: null, title: 'Bare, renamed' } }),
  ])
  const defaults = relying.structure.organisation.defaults
  if (!defaults) throw new Error('the council has defaults')
  const changed = relying.after(
    planDefaults(relying.structure, {
      ...defaults,
      scheme: 'rag',
      tolerance: { mode: 'percent', up: '10', down: '10' },
    }),
  )

  it('[S14] leave the tolerance and scheme of every quarter as they were', () => {
    for (const indicator of ['bare', 'pi1128'])
      for (const id of ['2011-Q2', quarter, '2012-Q2'])
        expect(changed.structure.definition(indicator, id)).toMatchObject({
          tolerance: { mode: 'percent', up: '5', down: '5' },
          scheme: 'dudley',
        })
  })

  it('[S14] write the old one only into definitions that relied on it', () => {
    const writes = planDefaults(relying.structure, { ...defaults, scheme: 'rag' })
    expect(writes.map(({ id, register }) => `${id} ${register}`)).toEqual([
      'organisation defaults',
      'bare@2011-Q2 rating',
    ])
  })

  it('[S14] where the council had none, pin what it was rated by: 5% and Dudley’s four bands', () => {
    const bare = planned([
      ...record('indicator', 'bare', { order: 'a1' }),
      ...record('definition', 'bare@2011-Q2', { identity: { ref: null, title: 'Bare' } }),
      ...record('definition', 'bare@2012-Q1', {
        rating: { basis: 'quarter', scheme: 'dudley-activities', forInformation: false },
      }),
    ])
    const draft = defaultsDraft(bare.structure)
    expect(draft).toMatchObject({ toleranceUp: '5', toleranceMode: 'percent', scheme: 'dudley' })
    const after = bare.after(
      taken(planDefaultsDraft({ ...draft, toleranceUp: '10', scheme: 'rag' }, bare.structure)),
    ).structure
    const definition = after.definition('bare', quarter)
    if (!definition) throw new Error('it is defined')
    expect(toleranceInForce(after, definition)).toMatchObject({ up: '5', down: '5' })
    expect([schemeInForce(after, definition).id, definition.basis]).toEqual(['dudley', 'quarter'])
  })

  it('[S14] a form shows the tolerance that rates, and pins nothing by being saved', () => {
    const bare = planned([
      ...record('indicator', 'bare', { order: 'a1' }),
      ...record('definition', 'bare@2011-Q2', { identity: { ref: null, title: 'Bare' } }),
    ])
    const definition = bare.structure.definition('bare', quarter)
    if (!definition) throw new Error('it is defined')
    const draft = definitionDraft(definition, bare.structure)
    expect(draft['toleranceUp']).toBe('5')
    const seen = { structure: bare.structure, quarter }
    expect(taken(planRedefinition({ indicator: 'bare', draft, seen, from: quarter }))).toEqual([])
  })
})
