import type { ActivityDatum, FigureDatum, PackDocument } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { csvOf } from './csv'

/**
 * The figures of a pack as open data, one row per indicator; an empty field is a value that is not there. Each row says
 * last which edition it is from, so that a draft is told from a version wherever the rows are put.
 */
export const figuresCsv = ({ figures, edition }: PackDocument): string =>
  csvOf(ofEdition(edition, table(figures, figureHeads)))

/** Its activities, one row each, in the same way. */
export const activitiesCsv = ({ activities, edition }: PackDocument): string =>
  csvOf(ofEdition(edition, table(activities, activityHeads)))

const ofEdition = (
  edition: PackDocument['edition'],
  [heads = [], ...rows]: ReturnType<typeof table>,
): ReturnType<typeof table> => [[...heads, 'Edition'], ...rows.map((row) => [...row, editionWords(edition)])]

/** The headings of the open data, in their order. */
export const figureHeads = {
  priority: 'Priority',
  section: 'Section',
  ref: 'Reference',
  title: 'Indicator',
  quarter: 'Quarter',
  actual: 'Actual',
  actualState: 'State of the actual',
  target: 'Target',
  actualToDate: 'Actual to date',
  targetToDate: 'Target to date',
  status: 'Status',
  previousStatus: 'Previous status',
  unit: 'Unit',
  polarity: 'Polarity',
  tolerance: 'Tolerance',
  basis: 'Status rests on',
  comment: 'Comment',
} as const satisfies Record<keyof FigureDatum, string>

export const activityHeads = {
  priority: 'Priority',
  section: 'Section',
  objective: 'Objective',
  ref: 'Reference',
  title: 'Activity',
  status: 'Status',
  progress: 'Progress',
  leads: 'Leads',
} as const satisfies Record<keyof ActivityDatum, string>

/** The headings, and under them each datum's members in the same order. */
function table<K extends string>(
  data: readonly Readonly<Record<K, string>>[],
  heads: Readonly<Record<K, string>>,
): readonly (readonly string[])[] {
  const texts = data.map((datum) => new Map(Object.entries<string>({ ...datum })))
  return [
    Object.values<string>(heads),
    ...texts.map((text) => Object.keys(heads).map((member) => text.get(member) ?? '')),
  ]
}
