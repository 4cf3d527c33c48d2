import type { Outcome } from '../summary'
import { missingReasonWords, noStatusWords } from '../words'
import type { Cell, Mark } from './document'

/** A status as it is printed; without a band, the one reason why there is none (S8). */
export function markOf(outcome: Outcome): Mark {
  if (outcome.has === 'none')
    return {
      symbol: 'dash',
      tone: 'neutral',
      word: noStatusWords(outcome.reason),
      short: missingReasonWords[outcome.reason],
    }
  const { symbol, tone, label, short } = outcome.band
  return { symbol, tone, word: label, short }
}

export const statusCell = (outcome: Outcome): Cell => ({ is: 'status', mark: markOf(outcome) })

export const textCell = (text: string): Cell => ({ is: 'text', text })

/** A text of a person; where there is none, that it was not given. */
export const proseCell = (text: string | undefined, why = 'not given'): Cell =>
  text ? { is: 'prose', text } : { is: 'none', why }

export const textOrNone = (text: string | undefined, why = 'not given'): Cell =>
  text ? textCell(text) : { is: 'none', why }
