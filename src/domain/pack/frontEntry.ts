import { draftOf } from '../plan/draft'
import type { DraftReader } from '../plan/draft'
import { entryOf } from '../plan/entry'
import type { Front } from './packAsked'

/** Fields `text.0.title`, `text.0.text` and so on; `texts` counts them. */
const field = (at: number, of: 'title' | 'text'): string => `text.${at}.${of}`

/** What stands on the front of a committee's packs, and its own free texts. */
export const frontEntry = entryOf('committee', {
  draft: ({ front }) => {
    const blocks = front?.blocks ?? []
    return {
      title: front?.title ?? '',
      meeting: front?.meeting ?? '',
      date: front?.date ?? '',
      author: front?.author ?? '',
      texts: String(blocks.length),
      ...draftOf(
        blocks.flatMap(({ title, text }, at): readonly (readonly [string, string])[] => [
          [field(at, 'title'), title],
          [field(at, 'text'), text],
        ]),
      ),
    }
  },
  read: (reader) => ({
    front: {
      title: reader.text('title'),
      meeting: reader.text('meeting'),
      date: reader.date('date'),
      author: reader.text('author'),
      blocks: readTexts(reader),
    },
  }),
})

/** One that is left wholly empty is taken out. */
function readTexts(reader: DraftReader): Front['blocks'] {
  const count = Number(reader.text('texts')) || 0
  return Array.from({ length: count }, (_, at) => ({
    title: reader.text(field(at, 'title')),
    text: reader.text(field(at, 'text')),
  })).filter(({ title, text }) => title !== '' || text !== '')
}
