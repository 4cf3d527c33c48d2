import { exactFigure } from '../explain/amount'
import type { ProfileCheck } from '../profile'
import type { Measure } from '../records/definition'

/** A4 — How the quarters' targets stand to the annual one: `The quarters add up to 8,100, which is 100 more than …` */
export function profileSentence(check: ProfileCheck, measure: Measure): string {
  const verb = verbOf(measure)
  if (check.fits) return `The quarters ${verb} the annual target.`
  if ('lacks' in check) {
    const names = check.lacks.map((number) => `Quarter ${number}`)
    const listed = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
    return `${listed} ${names.length === 1 ? 'has' : 'have'} no target.`
  }
  const [makes, off] = [exactFigure(check.makes, measure), exactFigure(check.off.abs(), measure)]
  const way = check.off.s > 0n ? 'more' : 'less'
  return `The quarters ${verb} ${makes}, which is ${off} ${way} than the annual target.`
}

function verbOf({ accumulation, aggregation }: Measure): string {
  return accumulation === 'quarter' && aggregation === 'sum' ? 'add up to' : 'come to'
}
