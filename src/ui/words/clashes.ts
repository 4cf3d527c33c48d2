import type { Clash } from '#domain/reading/clashes'
import type { DraftIndicator } from '#domain/reading/draft'
import type { Unit } from '#domain/records/definition'
import { accumulationWords } from '../words'

/** How the file and the report measure an indicator differently. */
export function clashWords(clash: Clash): string {
  switch (clash.of) {
    case 'unit':
      return `The file has ${unitWords(clash.file)}, your report ${unitWords(clash.here)}.`
    case 'covers':
      return `The file has it as ${accumulationWords[clash.file].name}, your report as ${accumulationWords[clash.here].name}.`
    case 'figures':
      return clash.file === 'grow'
        ? 'In the file its figures grow from quarter to quarter as those to date do; your report has the value of the quarter.'
        : 'In the file its figures fall within the year, which those to date do not; your report has it cumulative.'
    case 'polarity':
      return `The file says that ${polarityWords[clash.file]}, your report that ${polarityWords[clash.here]}: your report’s way is kept.`
  }
}

/** Rows whose figures wait for an answer, as a point of what looks wrong. */
export function heldBackWords(rows: readonly Pick<DraftIndicator, 'ref' | 'title' | 'place'>[]): string {
  const named = rows.slice(0, namesShown).map(({ ref, title, place }) => `${ref ?? title} (${place})`)
  const more = rows.length > namesShown ? ` and ${rows.length - namesShown} more` : ''
  return `${named.join(', ')}${more}: the file measures ${rows.length === 1 ? 'it' : 'them'} otherwise than your report, so the figures are not taken until you say so in the row.`
}

const namesShown = 5

const polarityWords = {
  higher: 'higher is better',
  lower: 'lower is better',
  plan: 'on plan is best',
  range: 'a range is best',
} as const

function unitWords({ kind, name }: Unit): string {
  return name === '' ? kindWords[kind] : name
}

const kindWords: Readonly<Record<Unit['kind'], string>> = {
  number: 'a number',
  percent: 'a percentage',
  points: 'percentage points',
  money: 'pounds',
  ratio: 'a ratio',
  days: 'days',
  duration: 'a time',
  yesNo: 'yes or no',
  date: 'a date',
}
