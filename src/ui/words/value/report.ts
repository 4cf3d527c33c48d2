import { formatDate } from '#domain/date'
import { partTitles } from '#domain/pack/composition'
import { formatQuarter, formatYear } from '#domain/quarter'
import type { Cut } from '#domain/records/scheme'
import { recordList } from './quarterly'
import { bandNamed, named } from './names'
import { clauses, dated, life, list, order, part, withReason } from './phrases'
import type { Say } from './phrases'
import type { WordsOf } from './wordsOf'

export const plan: WordsOf<'plan'> = {
  identity: ({ title, from, until }, { firstMonth }) =>
    `${title}, ${formatYear(from, firstMonth)} to ${formatYear(until, firstMonth)}`,
  texts: ({ drivers }) => drivers || 'empty',
}

export const priority: WordsOf<'priority'> = {
  identity: ({ number, title }) => `${number} ${title}`.trim(),
  placement: (value, names) => under('plan', value.plan, names),
  life,
  order,
}

export const section: WordsOf<'section'> = {
  identity: ({ title }) => title,
  placement: (value, names) => under('priority', value.priority, names),
  drafters: (posts, names) => recordList('post', posts, names),
  signOff: ({ post }, names) => (post === null ? 'nobody' : named('post', post, names)),
  life,
  order,
}

export const objective: WordsOf<'objective'> = {
  identity: ({ number, title, aim }) => withReason(`${number} ${title}`.trim(), aim),
  placement: (value, names) => under('section', value.section, names),
  life,
  order,
}

export const activity: WordsOf<'activity'> = {
  identity: ({ ref, title }) => [ref ?? '', title].join(' ').trim(),
  placement: (value, names) => under('objective', value.objective, names),
  leads: (posts, names) => recordList('post', posts, names),
  due: ({ original, revised, reason }) =>
    clauses(
      [original && formatDate(original), dated('moved to', revised), part('reason', reason)],
      'no date',
    ),
  milestones: (milestones) =>
    milestones
      .map(({ title, due, done }) =>
        [title, dated('due', due), dated('done', done)].filter(Boolean).join(', '),
      )
      .join('; ') || 'none',
  life,
  order,
}

export const scheme: WordsOf<'scheme'> = {
  identity: ({ title }) => title,
  bands: (bands) => bands.map(({ label, meaning }) => withReason(label, meaning)).join('; '),
  rule: (rule, names) => {
    if (rule.type === 'chosen') return 'chosen by a person'
    const steps = rule.steps.map(
      ({ band, cut, inclusive }) =>
        `${bandNamed(band, names)} ${inclusive ? 'from' : 'beyond'} ${cutWords(cut)}`,
    )
    return [...steps, `otherwise ${bandNamed(rule.otherwise, names)}`].join('; ')
  },
  life,
}

export const committee: WordsOf<'committee'> = {
  identity: ({ name, kind }) => (kind === '' ? name : `${name} (${kind})`),
  content: (content, names) => {
    const rows = (ids: readonly string[]) =>
      list(
        ids.map(
          (id) =>
            names.name('indicator', id) ??
            names.name('activity', id) ??
            names.name('section', id) ??
            names.name('priority', id) ??
            `row not known here (${id})`,
        ),
        '',
      )
    const { sections, directorates, tags, include, exclude } = content
    return clauses(
      [
        content.mode === 'full' ? 'every row' : 'exceptions only',
        sections.length > 0 && part('sections', recordList('section', sections, names)),
        directorates.length > 0 && part('directorates', recordList('directorate', directorates, names)),
        part('tags', list(tags, '')),
        part('also', rows(include)),
        part('without', rows(exclude)),
        part('in the order', rows(content.order)),
      ].map((one) => one || ''),
    )
  },
  front: ({ title, meeting, date, author, blocks }) =>
    clauses([
      title,
      part('meeting', meeting),
      dated('', date),
      part('author', author),
      ...blocks.map(({ title: heading, text, form, access = 'public' }) => {
        const said = [form === 'table' ? form : '', access === 'public' ? '' : access].filter(Boolean)
        return `${withReason(heading, text)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`
      }),
    ]),
  composition: ({ parts, charts }) =>
    clauses([
      list(
        parts.map(({ part: one, shown, block }) => {
          const title = block === undefined ? partTitles[one] : `own text ${block}`
          return shown ? title : `without ${title}`
        }),
        'no parts',
      ),
      charts === 'none' ? 'no charts' : `charts of ${charts === 'all' ? 'every indicator' : 'exceptions'}`,
    ]),
  drafts: (drafts, { firstMonth }) =>
    list(
      drafts.map(({ quarter, number, on }) =>
        dated(`draft ${number} of ${formatQuarter(quarter, firstMonth)},`, on),
      ),
      'none',
    ),
  life,
}

const under = (
  kind: Parameters<typeof named>[0],
  id: string | null,
  names: Parameters<typeof named>[2],
): string => (id === null ? 'not placed' : named(kind, id, names))

const cutWords = (cut: Cut): string => {
  switch (cut.at) {
    case 'target':
      return 'the target'
    case 'toleranceUp':
      return `${times(cut.times)}the tolerance better`
    case 'toleranceDown':
      return `${times(cut.times)}the tolerance worse`
    case 'percentWorse':
      return `${cut.percent}% worse than the target`
    case 'floor':
      return 'the floor'
    case 'aspire':
      return 'the level to aspire to'
    case 'lastYear':
      return 'last year’s figure'
  }
}

const times = (factor: string): string => (factor === '1' ? '' : `${factor} times `)

/** The name of an own scheme, or of one that every council can start from. */
export const schemeName: Say<string> = (id, names) => named('scheme', id, names)
