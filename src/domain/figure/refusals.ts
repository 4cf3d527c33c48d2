import type { Unit } from '../records/definition'
import { fail } from '../result'
import type { Problem, Result } from '../result'

/** A refusal in plain words; the caller, who knows the cell, fills in `path`. */
export function refused(code: string, message: string): Result<never, Problem> {
  return fail({ code, path: '', message })
}

/** Says what was typed and what this figure takes: the last word where nothing better is known. */
export function notRead(text: string, unit: Unit): Result<never> {
  return refused('notRead', `“${shortened(text)}” could not be read. ${takesWords(unit)}`)
}

/** The end of a refusal, which a target words otherwise. */
export const takesWords = (unit: Unit): string => `This figure takes ${takenBy(unit)}.`

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

/** What may be typed as a target in a unit: `80%, more than 80%, …`. */
export function targetTakenBy(unit: Unit): string {
  switch (unit.kind) {
    case 'percent':
      return 'such as 80%, more than 80%, 75% to 85%, 80% (floor 75%) or 80% (aspiring to 90%)'
    case 'money':
      return 'such as £1,200, less than £1,200, £1,000 to £1,500, £1,200 (floor £1,000) or £1,200 (aspiring to £1,500)'
    case 'yesNo':
      return 'Yes or No'
    case 'date':
      return 'a date such as 30 June 2012, or two: 1 June 2012 to 30 June 2012'
    case 'number':
    case 'points':
    case 'ratio':
    case 'days':
    case 'duration':
      return 'such as 12, less than 12, 10 to 15, 12 (floor 10) or 12 (aspiring to 15)'
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
