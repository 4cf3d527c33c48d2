import { everyQuarter } from '../due'
import type { QuarterNumber } from '../primitives'
import { listText } from './draft'
import type { DraftReader } from './draft'
import { entryOf } from './entry'
import { periodDraft, readPeriod } from './period'
import { readTags } from './staffEntries'

/** When an indicator is due, and its tags. What it is called and how it is rated stands in its definitions. */
export const indicatorEntry = entryOf('indicator', {
  draft: ({ life, tags }) => {
    const { dueIn, lagQuarters, ...period } = life ?? everyQuarter
    return {
      ...periodDraft(period),
      dueIn: listText(dueIn),
      lagQuarters: String(lagQuarters),
      tags: (tags ?? []).join(', '),
    }
  },
  read: (reader, { structure: { firstMonth } }) => ({
    life: { ...readPeriod(reader, firstMonth), dueIn: readDueIn(reader), lagQuarters: readLag(reader) },
    tags: readTags(reader),
  }),
})

export function readDueIn(reader: DraftReader): readonly QuarterNumber[] {
  const ticked = reader.list('dueIn')
  if (ticked.length === 0) reader.refuse('dueIn', 'Tick at least one quarter in which a figure is due.')
  return quarterNumbers.filter((number) => ticked.includes(String(number)))
}

const quarterNumbers = [1, 2, 3, 4] as const

function readLag(reader: DraftReader): number {
  const typed = reader.text('lagQuarters') || '0'
  if (!/^[0-8]$/u.test(typed))
    reader.refuse('lagQuarters', 'Type how many quarters later the figure is reported: 0 to 8.')
  return Number(typed) || 0
}
