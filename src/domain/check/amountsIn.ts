import { exact } from '../exact'
import { scaled, scaleOf } from '../figure/readAmount'
import { numbersIn } from './numbersIn'
import type { TextNumber } from './numbersIn'

/** The amounts of a text, however they are written: `1,850`, `1850`, and `£1.85m` as 1,850,000. */
export const amountsIn = (text: string): readonly Pick<TextNumber, 'value' | 'text'>[] => [
  ...numbersIn(text),
  ...[...text.matchAll(scaledAmount)].flatMap(({ 0: written }) => {
    const scale = scaleOf(written.replace('£', ''), /^(.*\d) ?([a-z]+)$/iu)
    const amount = scale && scaled(scale)
    return amount?.ok ? [{ value: exact(amount.value), text: written }] : []
  }),
]

const scaledAmount =
  /(?<![\p{L}\p{N}.,/–-])£?\d[\d,]{0,17}(?:\.\d{1,9})? ?(?:k|thousand|mn?|million|bn?|billion)(?![\p{L}\p{N}])/giu
