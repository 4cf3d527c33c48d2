import { creation } from '../change'
import type { Write } from '../change'
import type { Id, QuarterId } from '../primitives'
import { shiftQuarter, yearOf } from '../quarter'
import { nameOf } from '../recordIndex'
import { dudley, dudleyActivities, presetScheme } from '../scheme'
import type { Structure } from '../structure'
import type { DraftReport } from './draft'
import { peopleFor } from './people'
import type { People } from './people'
import type { NewCouncil, ReadingInto } from './readingInto'
import { shortTitle } from './shortTitle'

/** Where the rows of a file stand. */
export interface Places {
  readonly sectionOf: (heading: string) => Id
  readonly people: People
  readonly writes: readonly Write[]
}

/** Sections by the headings of the file: those of that name that are there; each other heading a new priority with one section. */
export function placesFor(draft: DraftReport, into: ReadingInto, quarter: QuarterId): Places {
  const { structure, newId, orders } = into
  const found = structure ? sectionsNamed(structure) : new Map<string, Id>()
  const headings = new Set(
    [...draft.indicators, ...draft.objectives, ...draft.activities].map(({ heading }) => titleFor(heading)),
  )
  const fresh = [...headings].filter((title) => !found.has(title.toLowerCase()))
  const plan = structure?.list('plan')[0]?.id ?? newId()
  const keys = orders('priority', fresh.length)
  const made = fresh.flatMap((title, at) => {
    const [priority, section] = [newId(), newId()]
    const order = keys[at] ?? 'a0'
    found.set(title.toLowerCase(), section)
    return [
      ...creation('priority', priority, { identity: { number: '', title }, placement: { plan }, order }),
      ...creation('section', section, { identity: { title }, placement: { priority }, order }),
    ]
  })
  return {
    sectionOf: (heading) => found.get(titleFor(heading).toLowerCase()) ?? '',
    people: peopleFor(draft, into),
    writes: [...(structure ? [] : councilWrites(draft, { ...into.council, plan, quarter })), ...made],
  }
}

/** The section that rows under a heading go to; what stands under none goes to one for the whole council. */
export const titleFor = (heading: string): string => shortTitle(heading, 'Council performance')

/** Whether the section that rows under a heading go to is there already. */
export const isSectionKnown = (structure: Structure, heading: string): boolean =>
  sectionsNamed(structure).has(titleFor(heading).toLowerCase())

function sectionsNamed(structure: Structure): Map<string, Id> {
  const sections = structure.list('section')
  const byPriority = structure.list('priority').flatMap((priority) => {
    const own = sections.filter(({ values }) => values.placement?.priority === priority.id)
    return own.length === 1 && own[0] ? [[nameOf(priority).toLowerCase(), own[0].id] as const] : []
  })
  return new Map([...byPriority, ...sections.map((one) => [nameOf(one).toLowerCase(), one.id] as const)])
}

interface CouncilPlan extends NewCouncil {
  readonly plan: Id
  readonly quarter: QuarterId
}

/** A council with the schemes of the file's own keys, where it has any that are known. */
function councilWrites(
  { legends, schemes }: DraftReport,
  { name, firstMonth, plan, quarter }: CouncilPlan,
): readonly Write[] {
  const schemeOf = (of: 'indicators' | 'activities') =>
    presetScheme(schemes?.[of] ?? legends.find((one) => one.of === of)?.scheme ?? '')
  const [scheme, activityScheme] = [
    schemeOf('indicators') ?? dudley,
    schemeOf('activities') ?? dudleyActivities,
  ]
  const years = { from: yearOf(quarter), until: yearOf(shiftQuarter(quarter, 12)) }
  return [
    ...creation('organisation', 'organisation', {
      identity: { name },
      year: { firstMonth },
      defaults: {
        scheme: scheme.id,
        activityScheme: activityScheme.id,
        tolerance: { mode: 'percent', up: '5', down: '5' },
        wordLimits: {},
        exceptionBands: scheme.bands.filter(({ tone }) => tone === 'poor').map(({ id }) => id),
      },
    }),
    ...[scheme, activityScheme].flatMap(({ id, title, bands, rule }) =>
      creation('scheme', id, { identity: { title }, bands, rule }),
    ),
    ...creation('plan', plan, { identity: { title: 'Council plan', ...years } }),
  ]
}
