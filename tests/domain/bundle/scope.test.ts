import { scopeOf } from '#domain/bundle/scope'
import type { ExportScope } from '#domain/bundle/scope'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import type { Marks } from '#domain/fold'
import { isKind } from '#domain/records'
import { describe, expect, it } from 'vitest'
import { readFixture, taken } from './bundles'

/** Records as they stand, from `kind/id` and values. */
function records(described: Record<string, Record<string, Json>>) {
  return Object.entries(described).flatMap(([key, values]) => {
    const [kind = '', id = ''] = key.split('/')
    if (!isKind(kind)) throw new Error(`no kind ${kind}`)
    const entries = Object.entries(values).map(([register, value]) => [
      register,
      [{ dot: 'a.1', over: {}, value, was: null, at: '', by: '' }],
    ])
    const marks: Marks = { kind, id, entries: Object.fromEntries(entries) }
    return foldRecord(marks) ?? []
  })
}

const placed = (section: string): Record<string, Json> => ({ placement: { section } })

const council = records({
  'organisation/organisation': { year: { firstMonth: 4 } },
  'scheme/dudley': { identity: { title: 'Four bands' } },
  'plan/plan': { texts: { drivers: '' } },
  'priority/safe': { placement: { plan: 'plan' } },
  'priority/young': { placement: { plan: 'plan' } },
  'section/crime': { placement: { priority: 'safe' }, drafters: ['analyst'], signOff: { post: null } },
  'section/youth': { placement: { priority: 'young' }, drafters: ['other'] },
  'objective/drugs': placed('crime'),
  'objective/schools': placed('youth'),
  'activity/ta1a': { placement: { objective: 'drugs' }, leads: ['lead'] },
  'activity/yp1': { placement: { objective: 'schools' } },
  'indicator/pi1': { order: 'a0' },
  'indicator/pi1-old': { joined: { into: 'pi1' } },
  'indicator/late': { life: { from: null, until: null, dueIn: [4], lagQuarters: 4 } },
  'indicator/pi2': { order: 'a1' },
  'indicator/moved': { order: 'a2' },
  'definition/pi1@2010-Q1': { ...placed('crime'), owner: { figures: 'analyst', commentary: 'head' } },
  'definition/late@2010-Q1': placed('crime'),
  'definition/pi2@2010-Q1': placed('youth'),
  'definition/moved@2010-Q1': placed('crime'),
  'definition/moved@2012-Q1': placed('youth'),
  'year/pi1@2010': { comparators: [] },
  'year/pi1@2012': { comparators: [] },
  'measurement/pi1@2011-Q4': { comment: '' },
  'measurement/pi1@2011-Q1': { comment: '' },
  'measurement/pi1@2010-Q4': { comment: '' },
  'measurement/late@2010-Q4': { comment: '' },
  'measurement/pi1@2012-Q1': { correctiveAction: { reason: '', action: '', post: 'fixer', by: null } },
  'measurement/pi1-old@2012-Q1': { comment: '' },
  'measurement/pi1@2012-Q2': { comment: '' },
  'measurement/pi2@2012-Q1': { comment: '' },
  'progress/ta1a@2012-Q1': { text: '' },
  'progress/ta1a@2011-Q4': { text: '' },
  'progress/ta1a@2011-Q3': { text: '' },
  'narrative/crime@2012-Q1': { summary: '' },
  'narrative/crime@2011-Q4': { summary: '' },
  'narrative/crime@2011-Q3': { summary: '' },
  'narrative/youth@2012-Q1': { summary: '' },
  'submission/crime@2012-Q1': { state: 'drafting' },
  'submission/crime@2011-Q4': { state: 'signedOff' },
  'quarter/2012-Q1': { state: 'open' },
  'quarter/2011-Q4': { note: 'Illustrative figures' },
  'quarter/2012-Q2': { state: 'open' },
  'question/q1': {
    about: { kind: 'measurement', id: 'pi1@2012-Q1' },
    asked: { text: '', post: 'asker', meeting: '', on: null },
  },
  'question/q2': { about: { kind: 'measurement', id: 'pi2@2012-Q1' } },
  'dismissal/d1': { reason: '' },
  'committee/cabinet': { identity: { name: 'Cabinet', kind: '' } },
  'directorate/cex': { placement: { parent: 'council' } },
  'directorate/council': { placement: { parent: null } },
  'directorate/adult': { placement: { parent: 'council' } },
  'post/analyst': { identity: { title: 'Analyst', directorate: 'cex' } },
  'post/head': { identity: { title: 'Head of service', directorate: 'cex' } },
  'post/lead': { identity: { title: 'Lead', directorate: null } },
  'post/fixer': { identity: { title: 'Fixer', directorate: null } },
  'post/asker': { identity: { title: 'Asker', directorate: null } },
  'post/other': { identity: { title: 'Other', directorate: 'adult' } },
})

const keys = (scope: ExportScope) => [...scopeOf(council, scope)].toSorted()
/** A section of Quarter 1 2012/13; the whole quarter where none is named. */
const part = (...sections: readonly string[]) => ({ quarter: '2012-Q1', sections, posts: [] })

const all = council.map(({ kind, id }) => `${kind}/${id}`).toSorted()
const without = (...gone: readonly string[]) => all.filter((key) => !gone.includes(key))

const beforeOrAfter = [
  'year/pi1@2010',
  'measurement/pi1@2010-Q4',
  'measurement/pi1@2012-Q2',
  'progress/ta1a@2011-Q3',
  'narrative/crime@2011-Q3',
  'submission/crime@2011-Q4',
  'quarter/2012-Q2',
  'dismissal/d1',
]

describe('what an export carries', () => {
  it('everything is everything', () => {
    expect(keys({ what: 'everything' })).toEqual(all)
  })

  it('[B5] a quarter carries the structure, its texts and those before, and figures back to the year before', () => {
    expect(keys({ what: 'request', ...part() })).toEqual(without(...beforeOrAfter))
  })

  it('[B5] a section carries in addition nothing of other sections, and the posts it names', () => {
    expect(keys({ what: 'request', ...part('crime') })).toEqual(
      without(
        ...beforeOrAfter,
        'priority/young',
        'section/youth',
        'objective/schools',
        'activity/yp1',
        'narrative/youth@2012-Q1',
        'indicator/pi2',
        'definition/pi2@2010-Q1',
        'measurement/pi2@2012-Q1',
        'question/q2',
        'indicator/moved',
        'definition/moved@2010-Q1',
        'definition/moved@2012-Q1',
        'committee/cabinet',
        'directorate/adult',
        'post/other',
      ),
    )
  })

  it('[B5] the rows of a post are what it answers for, drafts or leads, with the headings above and nothing beside', () => {
    const rows = (post: string) =>
      keys({ what: 'request', quarter: '2012-Q1', sections: [], posts: [post] }).filter((key) =>
        /^(section|objective|activity|indicator|measurement|progress|narrative|submission|question)/.test(
          key,
        ),
      )
    expect(rows('lead')).toEqual([
      'activity/ta1a',
      'objective/drugs',
      'progress/ta1a@2011-Q4',
      'progress/ta1a@2012-Q1',
      'section/crime',
      'submission/crime@2012-Q1',
    ])
    expect(rows('head')).toEqual([
      'indicator/pi1',
      'indicator/pi1-old',
      'measurement/pi1-old@2012-Q1',
      'measurement/pi1@2011-Q1',
      'measurement/pi1@2011-Q4',
      'measurement/pi1@2012-Q1',
      'question/q1',
      'section/crime',
      'submission/crime@2012-Q1',
    ])
    expect(rows('other')).toEqual(['narrative/youth@2012-Q1', 'section/youth'])
  })

  it('[S14] a section carries the indicators that were its own in that quarter', () => {
    expect(keys({ what: 'request', ...part('crime'), quarter: '2011-Q4' })).toContain('indicator/moved')
  })

  it('[B5] a section export of the example names nothing that is not in it', async () => {
    const example = await taken(JSON.parse(readFixture('public/example-dudley-2012-13.json')))
    const standing = example.records.flatMap((record) => foldRecord(record) ?? [])
    const [section] = standing.filter(({ kind }) => kind === 'section')
    const carried = scopeOf(standing, { what: 'request', ...part(section?.id ?? '') })
    const posts = JSON.stringify(
      standing.filter(({ kind, id }) => kind !== 'post' && carried.has(`${kind}/${id}`)),
    )
    const named = standing.filter(({ kind, id }) => kind === 'post' && posts.includes(`"${id}"`))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ kind, id }) => !carried.has(`${kind}/${id}`))).toEqual([])
  })
})
