import type { FrontLeftFinding } from '#domain/check/frontLeft'
import type { RevealingFinding } from '#domain/check/revealing'
import type { SilentFinding } from '#domain/check/silentNarrative'
import type { TextLeftFinding } from '#domain/check/textLeft'
import type { NumberFinding } from '#domain/check/wrongNumber'
import type { Counted, TallyFound } from '#domain/check/wrongTally'
import { formatDate } from '#domain/date'
import { exactFigure } from '#domain/explain/amount'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { accessWords } from '../../words'
import { postWords } from '../conflict'
import { indicatorsInWords, nameInShort } from './naming'

/** C17 */
export function textLeftWords({ found }: TextLeftFinding | FrontLeftFinding, firstMonth: number): string {
  if ('what' in found) return frontLeftWords(found, firstMonth)
  return `“${found.text}” is word for word what ${formatQuarter(found.lastQuarter, firstMonth)} said.`
}

function frontLeftWords(found: FrontLeftFinding['found'], firstMonth: number): string {
  if (found.what === 'named') return `The title on the front page still says “${found.said}”.`
  const still = found.meeting
    ? `The front page still names the meeting of ${formatDate(found.meeting)}`
    : 'The front page still has the same title and meeting'
  if (found.what === 'early') return `${still}, before the end of this quarter.`
  return `${still}, as in version ${found.label} of ${formatQuarter(found.lastQuarter, firstMonth)}.`
}

/** C19 */
export function numberWords({ found }: NumberFinding, view: PlanView): string {
  if (found.what === 'tally') return tallyWords(found)
  const name = nameInShort({ kind: 'indicator', id: found.indicator }, view)
  return `The text says ${found.said}, but the ${found.what} of ${name} is ${exactFigure(found.is, found.measure)}.`
}

const countedWords = {
  indicators: { onTarget: 'on target or better', better: 'better than the target', poor: 'below' },
  activities: { onTarget: 'on schedule or ahead', better: 'ahead of schedule', poor: 'behind' },
} satisfies Record<TallyFound['of'], Record<Counted, string>>

const tallyWords = ({ said, of, counted, is }: TallyFound): string =>
  `The text says ${said}, but ${is.some} of ${is.all} are ${countedWords[of][counted]}.`

/** C20 */
export function silentWords({ found: { band, section } }: SilentFinding, { structure }: PlanView): string {
  const record = structure.get('section', section)
  const title = record ? nameOf(record) : ''
  return `“${band.short}”, and the narrative of ${title} says nothing of it.`
}

/** C21 */
export function revealingWords({ found }: RevealingFinding, view: PlanView): string {
  const { structure } = view
  switch (found.what) {
    case 'hiddenValue': {
      const name = nameInShort({ kind: 'indicator', id: found.indicator }, view)
      return `The text is public and says “${found.said}”, which is the figure of ${name}: ${accessWords[found.level]}.`
    }
    case 'hiddenText':
      return `“${found.said}” stands in a public text and in one that is ${accessWords[found.level]}.`
    case 'person':
      return `The text is public and names ${found.said}, who holds the post ${postWords(found.post, structure)}.`
    case 'smallNumber':
      return `${exactFigure(found.value, found.measure)} is so small that people could be told by it. Should it be shown as <5?`
    case 'revealingTotal': {
      const when = formatQuarter(found.suppressed, structure.firstMonth)
      return `The year to date would give away the figure of ${when}, which is suppressed, so it is not shown. See that no text tells it.`
    }
    case 'revealingProfile': {
      const when = formatQuarter(found.suppressed, structure.firstMonth)
      return `The targets are shared out as last year’s figures were, which gives away the figure of ${when}: it is suppressed. Type the targets instead.`
    }
    case 'revealingSum': {
      const total = nameInShort({ kind: 'indicator', id: found.total }, view)
      const parts = indicatorsInWords(found.parts, view)
      return `${total} is the sum of this suppressed figure and ${parts}, which gives it away. Suppress one more of them.`
    }
  }
}
