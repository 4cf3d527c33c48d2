import type { Changes, EnteringFor } from '#domain/change'
import { enteredFor, sourceOf, withoutSource } from '#domain/enteringFor'
import type { Workspace } from '../workspace'

/** A change as what somebody types in for a post; each figure says where it comes from, in the same step. */
export async function entered({ db }: Workspace, changes: Changes, whom: EnteringFor): Promise<Changes> {
  const theirs = enteredFor(changes, whom)
  const figures = withoutSource(theirs)
  const rows = await db.records.bulkGet(figures.map(({ id }) => ['measurement', id]))
  const sources = figures.map((figure, at) => {
    const record = rows[at]?.record
    return sourceOf(figure, whom, record?.kind === 'measurement' ? record.values.source : undefined)
  })
  return { ...theirs, writes: [...theirs.writes, ...sources] }
}
