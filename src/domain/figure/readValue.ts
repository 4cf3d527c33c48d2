import { parseDecimal } from '../decimal'
import type { Unit } from '../records/definition'
import type { Result } from '../result'
import { ok } from '../result'
import { readAmount } from './readAmount'
import { readDate } from './readDate'
import { readDuration } from './readDuration'
import { readMoney } from './readMoney'
import { notRead } from './refusals'

/** One value in its unit, in the form in which records keep it: a decimal, a date, `1` or `0` for yes and no. */
export function readValue(text: string, unit: Unit): Result<string> {
  switch (unit.kind) {
    case 'money':
      return readMoney(text, unit)
    case 'duration':
      return readDuration(text, unit)
    case 'date':
      return readDate(text, unit)
    case 'yesNo':
      return readYesNo(text, unit)
    case 'ratio':
      return readRatio(text, unit)
    case 'number':
    case 'percent':
    case 'points':
    case 'days':
      return readAmount(text, unit)
  }
}

const answers: Readonly<Record<string, string>> = {
  yes: '1',
  y: '1',
  true: '1',
  1: '1',
  no: '0',
  n: '0',
  false: '0',
  0: '0',
}

function readYesNo(text: string, unit: Unit): Result<string> {
  const word = text.toLowerCase()
  const answer = Object.hasOwn(answers, word) ? answers[word] : undefined
  return answer === undefined ? notRead(text, unit) : ok(answer)
}

/** `1.5:1` and `1.5 to 1` are 1.5. */
function readRatio(text: string, unit: Unit): Result<string> {
  const [, left] = /^(.+?) ?(?::|to) ?1$/iu.exec(text) ?? []
  return left === undefined ? readAmount(text, unit) : parseDecimal(left)
}
