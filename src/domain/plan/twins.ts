import { lifeOf } from '../life'
import type { Period } from '../life'
import type { Id } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import type { Structure } from '../structure'

/** What would be told apart from others of its kind in the same quarters. */
export interface Named {
  readonly structure: Structure
  readonly id: Id
  readonly name: string
  readonly life: Period | null
}

/** Why an activity cannot have a reference: another one under its objective has it. Names the other one. */
export function activityFault(one: Named & { readonly objective: Id | null }): string | undefined {
  const there = one.structure
    .list('activity')
    .filter(({ values }) => one.objective !== null && values.placement?.objective === one.objective)
  const other = there.find((activity) => isTwin(one, activity, activity.values.identity?.ref))
  return (
    other &&
    `“${nameOf(other)}” has the reference ${one.name} under the same objective. Give one of the two another reference.`
  )
}

/** Why a directorate cannot have a name: another one has it. */
export function directorateFault(one: Named): string | undefined {
  const other = one.structure
    .list('directorate')
    .find((directorate) => isTwin(one, directorate, directorate.values.identity?.name))
  const code = other?.values.identity?.code
  const which = code ? ` (${code})` : ''
  return (
    other && `There is a directorate “${nameOf(other)}”${which} already. Give one of the two another name.`
  )
}

type Other = OfKind<'activity'> | OfKind<'directorate'>

function isTwin(one: Named, other: Other, name: string | null | undefined): boolean {
  if (other.id === one.id || one.name === '' || !name) return false
  return plain(name) === plain(one.name) && overlap(one.life, lifeOf(other))
}

const plain = (name: string): string => name.trim().toLowerCase()

function overlap(one: Period | null, other: Period): boolean {
  const [from, until] = [one?.from ?? null, one?.until ?? null]
  const isBefore = until !== null && other.from !== null && until < other.from
  const isAfter = from !== null && other.until !== null && other.until < from
  return !isBefore && !isAfter
}
