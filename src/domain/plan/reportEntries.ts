import type { Id } from '../primitives'
import { formatYear, shiftQuarter, yearOf } from '../quarter'
import { listText } from './draft'
import type { DraftReader } from './draft'
import { entryOf } from './entry'
import { readMilestones, milestoneDraft } from './milestones'
import { periodDraft, readLife, readPeriod } from './period'
import { activityFault } from './twins'

export const planEntry = entryOf('plan', {
  draft: ({ identity, texts }, { quarter }) => ({
    title: identity?.title ?? '',
    from: identity?.from ?? yearOf(quarter),
    until: identity?.until ?? yearOf(shiftQuarter(quarter, usualYears * 4 - 4)),
    drivers: texts?.drivers ?? '',
  }),
  read: (reader, { structure: { firstMonth } }) => {
    const [from, until] = [reader.year('from'), reader.year('until')]
    const words = (year: string): string => formatYear(year, firstMonth)
    if (until < from)
      reader.refuse('until', `The last year, ${words(until)}, is before the first, ${words(from)}.`)
    return {
      identity: { title: reader.title('title', 'Give the plan a title.'), from, until },
      texts: { drivers: reader.text('drivers') },
    }
  },
})

export const priorityEntry = entryOf('priority', {
  draft: ({ identity, placement, life }, { structure, quarter }) => ({
    number: identity?.number ?? '',
    title: identity?.title ?? '',
    parent: placement ? (placement.plan ?? '') : onlyId(structure.livingIn(quarter).list('plan')),
    ...periodDraft(life),
  }),
  read: (reader, { structure: { firstMonth } }) => ({
    identity: {
      number: reader.text('number'),
      title: reader.title('title', 'Give the priority a title.'),
    },
    placement: { plan: reader.id('parent') },
    life: readLife(reader, firstMonth),
  }),
})

export const sectionEntry = entryOf('section', {
  draft: ({ identity, placement, drafters, signOff, life }) => ({
    title: identity?.title ?? '',
    parent: placement?.priority ?? '',
    drafters: listText(drafters ?? []),
    signOff: signOff?.post ?? '',
    ...periodDraft(life),
  }),
  read: (reader, { structure: { firstMonth } }) => ({
    identity: { title: reader.title('title', 'Give the section a title.') },
    placement: { priority: reader.id('parent') },
    drafters: reader.list('drafters'),
    signOff: { post: reader.id('signOff') },
    life: readLife(reader, firstMonth),
  }),
})

export const objectiveEntry = entryOf('objective', {
  draft: ({ identity, placement, life }) => ({
    number: identity?.number ?? '',
    title: identity?.title ?? '',
    aim: identity?.aim ?? '',
    parent: placement?.section ?? '',
    ...periodDraft(life),
  }),
  read: (reader, { structure: { firstMonth } }) => ({
    identity: {
      number: reader.text('number'),
      title: reader.title('title', 'Give the objective a title.'),
      aim: reader.text('aim'),
    },
    placement: { section: reader.id('parent') },
    life: readLife(reader, firstMonth),
  }),
})

export const activityEntry = entryOf('activity', {
  draft: ({ identity, placement, leads, due, milestones, life }, { quarter }) => ({
    ref: identity?.ref ?? '',
    title: identity?.title ?? '',
    parent: placement?.objective ?? '',
    leads: listText(leads ?? []),
    original: due?.original ?? '',
    revised: due?.revised ?? '',
    reason: due?.reason ?? '',
    ...milestoneDraft(milestones ?? []),
    ...periodDraft(identity ? life : { from: quarter, until: null }),
  }),
  read: (reader, { structure, id }) => {
    const [ref, objective] = [reader.text('ref'), reader.id('parent')]
    const life = readPeriod(reader, structure.firstMonth)
    const fault = activityFault({ structure, id, name: ref, life, objective })
    if (fault) reader.refuse('ref', fault)
    return {
      identity: { ref: ref || null, title: reader.title('title', 'Give the activity a title.') },
      placement: { objective },
      leads: reader.list('leads'),
      due: readDue(reader),
      milestones: readMilestones(reader),
      life,
    }
  },
})

function readDue(reader: DraftReader) {
  const [original, revised] = [reader.date('original'), reader.date('revised')]
  if (revised && !original)
    reader.refuse('original', 'Give the date first planned as well, so that the report can show the move.')
  return { original, revised, reason: reader.text('reason') }
}

/** What a new plan is thought to cover, in years. */
const usualYears = 4

/** The id of the one record there is; empty where there are none or several. */
const onlyId = (list: readonly { readonly id: Id }[]): string =>
  list.length === 1 ? (list[0]?.id ?? '') : ''
