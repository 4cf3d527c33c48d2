import { formatDate } from '#domain/date'
import { formatQuarter } from '#domain/quarter'
import { isKind } from '#domain/records'
import { kindWords, sectionStateWords } from '../../words'
import { recordWords } from '../place'
import { access, actual, amount, target } from './figure'
import { bandNamed, named } from './names'
import type { ValueNames } from './names'
import { clauses, dated, list, part, text, withReason } from './phrases'
import type { WordsOf } from './wordsOf'

const by = (label: string, post: string | null, names: ValueNames): string =>
  post === null ? '' : `${label} ${named('post', post, names)}`

export const measurement: WordsOf<'measurement'> = {
  actual,
  target,
  comment: text,
  correctiveAction: ({ reason, action, post, by: due }, names) =>
    clauses([part('reason', reason), part('action', action), by('by', post, names), dated('until', due)]),
  reportedStatus: ({ text: reported, band }, names) => {
    const label = band === null ? '' : bandNamed(band, names)
    if (label === '' || label === reported) return reported || label || 'empty'
    return reported === '' ? label : `${reported} (${label})`
  },
  override: ({ band, reason }, names) => withReason(bandNamed(band, names), reason),
  forecast: ({ value, reason }, names) => withReason(amount(value, names), reason),
  trend: ({ suppressed, reason }) => withReason(suppressed ? 'not shown' : 'shown', reason),
  source: ({ system, extractedOn, preparedBy, checkedBy }, names) =>
    clauses([
      system,
      dated('taken on', extractedOn),
      by('prepared by', preparedBy, names),
      by('checked by', checkedBy, names),
    ]),
  copiedFrom: ({ quarter }, { firstMonth }) => formatQuarter(quarter, firstMonth),
  access,
}

export const progress: WordsOf<'progress'> = {
  status: bandNamed,
  text,
  nextStep: ({ reason, action, by: due }) =>
    clauses([part('reason', reason), part('next', action), dated('until', due)]),
  percent: (value) => `${value}%`,
  access,
}

export const narrative: WordsOf<'narrative'> = {
  summary: text,
  achievements: text,
  challenges: text,
  scorecardComments: text,
  blocks: (blocks) =>
    blocks
      .map((block) => {
        const words = 'text' in block ? block.text : [block.head, ...block.rows].map(rowWords).join('\n')
        return [block.title, words].filter(Boolean).join('\n')
      })
      .join('\n\n') || 'none',
  access,
}

const rowWords = (cells: readonly string[]): string => cells.join(' | ')

export const submission: WordsOf<'submission'> = {
  deadline: (date) => formatDate(date),
  note: text,
  state: (state) => sectionStateWords[state],
  signOff: ({ post, on, how, rows }, names) =>
    clauses([
      `${named('post', post, names)} on ${formatDate(on)}`,
      how,
      rows && `for ${counted(Object.keys(rows).length, 'row')}`,
    ]),
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const quarter: WordsOf<'quarter'> = { state: (state) => state, note: text }

export const question: WordsOf<'question'> = {
  about: ({ kind, id }, names) =>
    isKind(kind) ? recordWords({ kind, id }, names) : `something not known here (${kind})`,
  asked: ({ text: asked, post, meeting, on }, names) =>
    clauses([asked, by('asked by', post, names), meeting, dated('on', on)]),
  answer: ({ text: answer, post, on }, names) =>
    clauses([answer, by('answered by', post, names), dated('on', on)]),
}

export const dismissal: WordsOf<'dismissal'> = { reason: text }

export const version: WordsOf<'version'> = {
  frozen: ({ quarter: of, label, asAt }, { firstMonth }) =>
    `${formatQuarter(of, firstMonth)}, version ${label}, figures as at ${formatDate(asAt)}`,
}

/** Several records by name. */
export const recordList = (
  kind: Parameters<typeof named>[0],
  ids: readonly string[],
  names: ValueNames,
): string =>
  list(
    ids.map((id) => named(kind, id, names)),
    `no ${kindWords[kind].many}`,
  )
