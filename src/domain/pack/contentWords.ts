import { isEverything } from './receives'
import type { Content } from './receives'

/** What a committee's choice comes to; that an empty one is everything must be said. */
export function contentWords(content: Content): string {
  const isAll = isEverything(content)
  const left = content.exclude.length
  return [
    isAll ? 'Nothing is chosen, so it receives every row' : 'It receives the rows that were chosen',
    ...(isAll && left > 0 ? [`, less ${left} left out`] : []),
    ...(content.mode === 'exceptions' ? ['; only exceptions are printed'] : []),
    '.',
  ].join('')
}
