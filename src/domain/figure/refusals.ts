import type { Unit } from '../records/definition'
import { fail } from '../result'
import type { Problem, Result } from '../result'

/** A refusal in plain words; the caller, who knows the cell, fills in `path`. */
export function refused(code: string, message: string): Result<never, Problem> {
  return fail({ code, path: '', message })
}

/** Says what was typed and what this figure takes: the last word where nothing better is known. */
export function notRead(text: string, unit: Unit): Result<never> {
  return refused('notRead', `“${shortened(text)}” could not be read. This figure takes ${takenBy(unit)}.`)
}

/** `a percentage such as 46.2%`: what may be typed in a unit. */
export function takenBy(unit: Unit): string {
  switch (unit.kind) {
    case 'number':
      return 'a number such as 1,850'
    case 'percent':
      return 'a percentage such as 46.2% or 12 of 40'
    case 'points':
      return 'percentage points such as 2.5'
    case 'money':
      return 'an amount of money such as £1,200 or £1.2m'
    case 'ratio':
      return 'a ratio such as 1.5, 3:2 or 12/40'
    case 'days':
      return 'a number of days such as 12'
    case 'duration':
      return `a time in ${unit.name || 'its unit'} such as 2.5`
    case 'yesNo':
      return 'Yes or No'
    case 'date':
      return 'a date such as 30 June 2012'
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
