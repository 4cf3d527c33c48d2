import { formatFigure } from '#domain/formatFigure'
import type { Values } from '#domain/records'
import { formatDate, monthNames } from '#domain/date'
import { plainMeasure } from '#domain/definition'
import {
  accumulationWords,
  aggregationWords,
  polarityWords,
  ratingBasisWords,
  registerName,
  unitWords,
} from '../../words'
import { actual, amount, target, tolerance } from './figure'
import { bandNamed, named } from './names'
import type { ValueNames } from './names'
import { clauses, life, list, order, part } from './phrases'
import { recordList } from './quarterly'
import { schemeName } from './report'
import type { WordsOf } from './wordsOf'

export const organisation: WordsOf<'organisation'> = {
  identity: ({ name }) => name,
  year: ({ firstMonth }) => `from ${monthNames[firstMonth - 1] ?? ''}`,
  texts: ({ vision, ambition }) => clauses([part('vision', vision), part('ambition', ambition)]),
  logo: ({ png, words }) => (png === '' ? 'none' : clauses(['a picture', words])),
  packTexts: ({ words, contact }) => clauses([part('words', words), part('contact', contact)]),
  look: ({ font, colour, header, footer }) =>
    clauses([part('font', font), part('colour', colour), part('header', header), part('footer', footer)]),
  defaults: (defaults, names) => {
    const limits = Object.entries(defaults.wordLimits).map(
      ([register, words]) => `${formatFigure(String(words), plainMeasure)} words in ${wordOf(register)}`,
    )
    return clauses([
      `rated by ${schemeName(defaults.scheme, names)}`,
      defaults.activityScheme && `activities by ${schemeName(defaults.activityScheme, names)}`,
      `tolerance ${tolerance(defaults.tolerance, names)}`,
      part('at most', list(limits, '')),
      part(
        'exceptions',
        list(
          defaults.exceptionBands.map((band) => bandNamed(band, names)),
          '',
        ),
      ),
      defaults.forecastStatus ? 'the status of the year-end forecast is shown too' : '',
    ])
  },
}

/** Limits name registers of figures and of narratives alike. */
const wordOf = (register: string): string => registerName(['measurement', 'narrative', 'progress'], register)

export const directorate: WordsOf<'directorate'> = {
  identity: ({ name, code }) => (code === '' ? name : `${name} (${code})`),
  placement: ({ parent }, names) => (parent === null ? 'at the top' : named('directorate', parent, names)),
  life,
}

export const post: WordsOf<'post'> = {
  identity: ({ title, directorate: unit }, names) =>
    unit === null ? title : `${title}, ${named('directorate', unit, names)}`,
  holder: ({ name }) => name || 'nobody named',
  life,
}

export const indicator: WordsOf<'indicator'> = {
  life: (value, names) => {
    const { dueIn, lagQuarters } = value
    const due =
      dueIn.length === 4
        ? 'due every quarter'
        : `due in ${list(
            dueIn.map((n) => `Quarter ${n}`),
            'no quarter',
          )}`
    const late = lagQuarters === 1 ? 'reported a quarter later' : `reported ${lagQuarters} quarters later`
    return clauses([life(value, names), due, lagQuarters > 0 ? late : ''])
  },
  tags: (tags) => list(tags, 'none'),
  replaces: ({ indicators }, names) => recordList('indicator', indicators, names),
  formerRefs: (refs) => list(refs, 'none'),
  joined: ({ into }, names) => `the same as ${named('indicator', into, names)}`,
  order,
}

export const definition: WordsOf<'definition'> = {
  identity: ({ ref, title }) => [ref ?? '', title].join(' ').trim(),
  placement: ({ section }, names) => (section === null ? 'not placed' : named('section', section, names)),
  measure: ({ unit, decimals, polarity, accumulation, aggregation }) =>
    clauses([
      unit.name === '' ? unitWords[unit.kind] : `${unitWords[unit.kind]} (${unit.name})`,
      decimals === 1 ? '1 decimal place' : `${decimals} decimal places`,
      polarityWords[polarity],
      accumulationWords[accumulation].name,
      `year to date is the ${aggregationWords[aggregation]}`,
    ]),
  tolerance: (value, names) => tolerance(value, names),
  rating: ({ basis, scheme, forInformation }, names) =>
    clauses([
      `rated on ${ratingBasisWords[basis]}`,
      scheme === null ? 'by the council’s default' : `by ${schemeName(scheme, names)}`,
      forInformation ? 'for information: no target is wanted' : '',
    ]),
  owner: ({ figures, commentary }, names) =>
    clauses([`figures from ${poster(figures, names)}`, `comments from ${poster(commentary, names)}`]),
  meaning: ({ text, source }) => clauses([text, part('source', source)]),
}

const poster = (id: string | null, names: ValueNames): string =>
  id === null ? 'nobody yet' : named('post', id, names)

export const year: WordsOf<'year'> = {
  target: ({ annual, profile, rationale, agreed }, names) =>
    clauses([
      target(annual, names),
      `by quarter: ${profileWords(profile, names)}`,
      part('why', rationale),
      agreed && part('agreed', agreedWords(agreed)),
    ]),
  outturn: (value, names) => actual(value, names),
  comparators: (comparators, names) =>
    comparators
      .map(
        ({ name, value, source }) => `${name} ${amount(value, names)}${source === '' ? '' : ` (${source})`}`,
      )
      .join('; ') || 'none',
}

type YearTarget = NonNullable<Values<'year'>['target']>

/** `Cabinet, minute 12, 14 March 2012` */
function agreedWords({ meeting, minute, on }: NonNullable<YearTarget['agreed']>): string {
  return [meeting, minute, on && formatDate(on)].filter(Boolean).join(', ') || 'yes'
}

type Profile = YearTarget['profile']

function profileWords(profile: Profile, names: ValueNames): string {
  if (profile === 'equal') return 'in equal parts'
  if (profile === 'lastYear') return 'by last year’s shape'
  return profile.map((value) => (value === null ? 'none' : amount(value, names))).join(', ')
}
