import type { Json } from '#domain/canonical'
import { writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'

/**
 * What somebody writes who knows of `union`, all of which has travelled. `hos`, or `hos.8` where eight writes of theirs
 * came before.
 */
export function written(writer: string, value: Json, union: readonly Entry[] = []): Entry {
  const [actor = '', counter = '0'] = writer.split('.')
  const writing = { actor, counter: Number(counter), at: '', by: '', hasTravelled: () => true }
  return writeEntry(union, { ...writing, value })
}
