import { draftOf, yesText } from '../plan/draft'
import type { DraftReader } from '../plan/draft'
import { entryOf } from '../plan/entry'
import { blockIds, freeBlockId } from './ownBlocks'
import type { Front } from './packAsked'

/** Fields `text.0.title`, `text.0.text` and so on; `texts` counts them, and one whose `out` is yes goes when it is saved. */
const field = (at: number, of: 'title' | 'text' | 'form' | 'access' | 'id' | 'out'): string =>
  `text.${at}.${of}`

/** What stands on the front of a committee's packs, and its own free texts. */
export const frontEntry = entryOf('committee', {
  draft: ({ front }) => {
    const blocks = front?.blocks ?? []
    const ids = blockIds(blocks)
    return {
      title: front?.title ?? '',
      meeting: front?.meeting ?? '',
      date: front?.date ?? '',
      author: front?.author ?? '',
      texts: String(blocks.length),
      ...draftOf(
        blocks.flatMap(({ title, text, form, access }, at): readonly (readonly [string, string])[] => [
          [field(at, 'title'), title],
          [field(at, 'text'), text],
          [field(at, 'form'), form ?? 'prose'],
          [field(at, 'access'), access ?? 'public'],
          [field(at, 'id'), ids[at] ?? ''],
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

/** One that is left wholly empty is taken out too; no new one takes its place. What is as usual is not written, so that an untouched text stays as it is. */
function readTexts(reader: DraftReader): Front['blocks'] {
  const count = Number(reader.text('texts')) || 0
  const places = Array.from({ length: count }, (_, at) => at)
  const ids = places.map((at) => reader.text(field(at, 'id')))
  const kept = places.filter((at) => reader.text(field(at, 'out')) !== yesText(true))
  const typed = kept
    .map((at) => ({
      title: reader.text(field(at, 'title')),
      text: reader.text(field(at, 'text')),
      ...(reader.text(field(at, 'form')) === 'table' ? { form: 'table' as const } : {}),
      ...accessOf(reader.text(field(at, 'access'))),
      id: ids[at],
    }))
    .filter(({ title, text }) => title !== '' || text !== '')
  return typed.reduce<Front['blocks']>((blocks, { id, ...block }) => {
    const taken = [...ids, ...blocks.flatMap((one) => one.id ?? [])]
    return [...blocks, { ...block, id: id || freeBlockId(taken) }]
  }, [])
}

function accessOf(level: string): Pick<Front['blocks'][number], 'access'> {
  return level === 'exempt' || level === 'internal' ? { access: level } : {}
}
