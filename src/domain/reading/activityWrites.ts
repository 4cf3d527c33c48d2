import { creation } from '../change'
import type { Write } from '../change'
import { composite } from '../ids'
import type { Id } from '../primitives'
import type { Structure } from '../structure'
import type { DraftActivity, DraftObjective, DraftReport } from './draft'
import type { WritingInto } from './indicatorWrites'
import { shortTitle } from './shortTitle'

/** Objectives and activities; of known activities the progress alone. */
export function activityWrites(
  { objectives, activities }: Pick<DraftReport, 'objectives' | 'activities'>,
  into: WritingInto,
): readonly Write[] {
  const unknown = activities.filter(({ key }) => !into.matches[key])
  const all = [...neededObjectives({ objectives, activities }, unknown), ...looseObjectives(unknown)]
  const known = new Map(all.map((one) => [one.key, knownObjective(one, into)]))
  const fresh = all.filter(({ key }) => !known.get(key))
  const orders = into.orders('objective', fresh.length)
  const made = fresh.flatMap(({ key, number, title, aim, heading }, at) => {
    const id = into.newId()
    known.set(key, id)
    return creation('objective', id, {
      identity: { number, title: shortTitle(title), aim },
      placement: { section: into.places.sectionOf(heading) },
      order: orders[at] ?? 'a0',
    })
  })
  const keys = into.orders('activity', activities.length)
  const rows = activities.flatMap((draft, at) => {
    const objective = known.get(draft.objective || looseKey(draft.heading)) ?? null
    return activityWrite(draft, { ...into, objective, order: keys[at] ?? 'a0' })
  })
  return [...made, ...rows]
}

/** Objectives that are to be there: not those of which all activities are there already and stay where they are. */
export function neededObjectives(
  { objectives, activities }: Pick<DraftReport, 'objectives' | 'activities'>,
  unknown: readonly DraftActivity[],
): readonly DraftObjective[] {
  const [all, fresh] = [activities, unknown].map((some) => new Set(some.map(({ objective }) => objective)))
  return objectives.filter(({ key }) => fresh?.has(key) || !all?.has(key))
}

/** Activities under no objective get one for each heading, so that they have a place in the report. */
function looseObjectives(activities: readonly DraftActivity[]): readonly DraftObjective[] {
  const headings = new Set(
    activities.filter(({ objective }) => objective === '').map(({ heading }) => heading),
  )
  return [...headings].map((heading) => ({
    key: looseKey(heading),
    place: '',
    number: '',
    title: 'Key activities',
    aim: '',
    heading,
  }))
}

const looseKey = (heading: string): string => `loose ${heading}`

function knownObjective(draft: DraftObjective, { structure, places }: WritingInto): Id | undefined {
  const section = places.sectionOf(draft.heading)
  return objectivesIn(structure, section).find(
    ({ values: { identity } }) => identity?.title.toLowerCase() === draft.title.toLowerCase(),
  )?.id
}

const objectivesIn = (structure: Structure | undefined, section: Id) =>
  (structure?.list('objective') ?? []).filter(({ values }) => values.placement?.section === section)

function activityWrite(
  draft: DraftActivity,
  into: WritingInto & { readonly objective: Id | null; readonly order: string },
): readonly Write[] {
  const known = into.matches[draft.key]?.id
  const id = known ?? into.newId()
  const leads = draft.leads.flatMap((lead) => into.places.people.postOf(lead) ?? [])
  const made = creation('activity', id, {
    identity: { ref: draft.ref, title: shortTitle(draft.title) },
    placement: { objective: into.objective },
    leads: [...new Set(leads)],
    ...(draft.due ? { due: { original: draft.due.value, revised: null, reason: '' } } : {}),
    order: into.order,
  })
  return [...(known ? [] : made), ...progressWrites(draft, id, into)]
}

function progressWrites(
  { status, progress, nextStep }: DraftActivity,
  id: Id,
  { quarter }: WritingInto,
): readonly Write[] {
  return creation('progress', composite(id, quarter), {
    ...(status?.value.band ? { status: status.value.band } : {}),
    ...(progress && progress.value !== '' ? { text: progress.value } : {}),
    ...(nextStep && nextStep.value !== ''
      ? { nextStep: { reason: '', action: nextStep.value, by: null } }
      : {}),
  })
}
