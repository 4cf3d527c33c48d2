import { write } from './change'
import type { Changes, EnteringFor, Write } from './change'
import { isOfficers } from './merge/ownership'
import type { Values } from './records'

type Source = Values<'measurement'>['source']

/**
 * A change as it is written while somebody types for a post. What an officer may write is that post's, typed in by oneself;
 * what they may not (targets, definitions, the clerk's decisions) stays one's own, and so does a choice between values.
 */
export function enteredFor({ label, writes }: Changes, whom: EnteringFor): Changes {
  return { label, writes: writes.map((one) => (isOfficersWrite(one) ? { ...one, enteredFor: whom } : one)) }
}

/** The figures among what is written for a post whose source is not told with them; one that is emptied needs none. */
export const withoutSource = ({ writes }: Changes): readonly Write[] =>
  writes.filter(
    ({ kind, id, register, value, enteredFor: whom }) =>
      whom !== undefined &&
      kind === 'measurement' &&
      register === 'actual' &&
      value !== null &&
      !writes.some((one) => one.id === id && one.register === 'source'),
  )

/** Says where a figure comes from that is entered for a post. Whoever checked the one before has not checked this one. */
export function sourceOf({ id }: Pick<Write, 'id'>, { post, from }: EnteringFor, before: Source): Write {
  const source = { system: from, extractedOn: null, preparedBy: post, checkedBy: null }
  return {
    ...write({ kind: 'measurement', id, register: 'source' }, source, before),
    enteredFor: { post, from },
  }
}

const isOfficersWrite = ({ kind, register, value, settles }: Write): boolean =>
  settles === undefined && isOfficers({ kind, register, values: [value] })
