import { formatQuarter, formatYear } from '#domain/quarter'
import { isIdOf, splitId } from '#domain/ids'
import { aboutOf } from '#domain/questions'
import { isKind } from '#domain/records'
import type { Kind } from '#domain/records'
import { shortened } from '#domain/bundle/fileProblem'
import { capital, kindWords, registerName } from '../words'
import type { ValueNames } from './value/names'

type Naming = Pick<ValueNames, 'name' | 'about' | 'firstMonth'>

/** A register as it is called on the screen: `Actual of PI1172, Quarter 1 2012/13`, `Tolerance of PI1128 from …`. */
export function placeWords(
  at: { readonly kind: string; readonly id: string; readonly register: string },
  names: Naming,
): string {
  const register = registerName([at.kind], at.register)
  if (!isKind(at.kind) || !isIdOf(at.kind, at.id))
    return capital(`${register} of ${shortened(`${at.kind} ${at.id}`)}`)
  return capital(`${register} of ${ownerWords({ kind: at.kind, id: at.id }, names)}`)
}

/** A record alone: `figure of PI1172, Quarter 1 2012/13`, `section Crime`, `Quarter 1 2012/13`. */
export function recordWords(at: { readonly kind: Kind; readonly id: string }, names: Naming): string {
  const { period } = splitId(at.id)
  if (!isIdOf(at.kind, at.id)) return shortened(`${kindWords[at.kind].one} ${at.id}`)
  return period === '' ? ownerWords(at, names) : `${kindWords[at.kind].one} of ${ownerWords(at, names)}`
}

/** Whose it is, and of when. */
function ownerWords({ kind, id }: { readonly kind: Kind; readonly id: string }, names: Naming): string {
  const { owner, period } = splitId(id)
  const nameOf = (of: Kind): string => names.name(of, owner) ?? `${kindWords[of].one} ${owner}`
  const quarter = (): string => formatQuarter(period, names.firstMonth)
  switch (kind) {
    case 'organisation':
      return 'the council'
    case 'quarter':
      return formatQuarter(id, names.firstMonth)
    case 'definition':
      return `${nameOf('indicator')} from ${quarter()}`
    case 'year':
      return `${nameOf('indicator')}, ${formatYear(period, names.firstMonth)}`
    case 'measurement':
      return `${nameOf('indicator')}, ${quarter()}`
    case 'progress':
      return `${nameOf('activity')}, ${quarter()}`
    case 'narrative':
    case 'submission':
      return `${nameOf('section')}, ${quarter()}`
    case 'indicator':
    case 'activity':
      return nameOf(kind)
    case 'question': {
      const about = names.about(id)
      return about ? `the question on ${ownerWords(aboutOf(about), names)}` : 'a question'
    }
    case 'dismissal':
    case 'version':
      return `a ${kindWords[kind].one}`
    default:
      return `${kindWords[kind].one} ${names.name(kind, id) ?? id}`
  }
}
