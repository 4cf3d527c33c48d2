import type { Definition } from '#domain/definition'
import { buildPlaces } from '#domain/bundle/place'
import type { Nameable } from '#domain/bundle/place'
import { splitId } from '#domain/ids'
import { subjectOf } from '#domain/questions'
import type { Subject } from '#domain/questions'
import type { Kind } from '#domain/records'
import { kinds } from '#domain/records'
import { activityPresets, bandOf, indicatorPresets, presetScheme } from '#domain/scheme'
import type { Structure } from '#domain/structure'
import { kindWords } from '../../words'

/** What ids are called where a value names other records. */
export interface ValueNames {
  /** By reference where it has one, else by title; undefined where no such record is known. */
  readonly name: (kind: Kind, id: string) => string | undefined
  /** The label of a band; undefined where no scheme has it. */
  readonly band: (id: string) => string | undefined
  /** What a question is about; undefined where no such question is known. */
  readonly about: (question: string) => Subject | undefined
  readonly firstMonth: number
  /** Of the indicator that the value belongs to: its unit and decimals. */
  readonly definition?: Pick<Definition, 'measure'> | undefined
}

/**
 * The names for the values of one report; asked for a record, with the definition that held in its quarter or at the
 * end of its year. `others` are records that the structure does not have, such as those of a file.
 */
export function buildValueNames(
  structure: Structure,
  others: readonly Nameable[] = [],
): (at: { readonly id: string }) => ValueNames {
  const known = () => [...others, ...kinds.flatMap((kind): readonly Nameable[] => structure.list(kind))]
  const places = buildPlaces(known, structure.firstMonth)
  const names: ValueNames = {
    name: (kind, id) => places.name(kind, id) ?? (kind === 'scheme' ? presetScheme(id)?.title : undefined),
    band: (id) => bandLabel(structure, id),
    about: (id) => {
      const question = structure.get('question', id)
      return question && subjectOf(question)
    },
    firstMonth: structure.firstMonth,
  }
  return ({ id }) => {
    const { owner, period } = splitId(id)
    const quarter = period.includes('-') ? period : `${period}-Q4`
    return period === '' ? names : { ...names, definition: structure.definition(owner, quarter) }
  }
}

/** What a record is called, or that it is not known here, so that no bare id stands in a sentence. */
export const named = (kind: Kind, id: string, { name }: ValueNames): string =>
  name(kind, id) ?? `${kindWords[kind].one} not known here (${id})`

/** The label of a band, or that it is not known here. */
export const bandNamed = (id: string, { band }: ValueNames): string =>
  band(id) ?? `status not known here (${id})`

function bandLabel(structure: Structure, id: string): string | undefined {
  const stored = structure.list('scheme').flatMap(({ values }) => values.bands ?? [])
  const presets = [...indicatorPresets, ...activityPresets].flatMap((scheme) => bandOf(scheme, id) ?? [])
  return [...stored, ...presets].find((band) => band.id === id)?.label
}
