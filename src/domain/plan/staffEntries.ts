import type { Id } from '../primitives'
import { formatQuarter } from '../quarter'
import { listText } from './draft'
import type { DraftReader } from './draft'
import { entryOf } from './entry'
import { childrenOf } from './outline'
import { periodDraft, readLife } from './period'
import { hasEnded } from './place'
import type { PlanView } from './place'
import { directorateFault } from './twins'

export const directorateEntry = entryOf('directorate', {
  draft: ({ identity, placement, life }) => ({
    title: identity?.name ?? '',
    code: identity?.code ?? '',
    parent: placement?.parent ?? '',
    ...periodDraft(life),
  }),
  read: (reader, view) => {
    const { structure, id } = view
    const name = reader.title('title', 'Give the directorate a name.')
    const life = readLife(reader, structure.firstMonth)
    const fault = directorateFault({ structure, id, name, life })
    if (fault) reader.refuse('title', fault)
    return {
      identity: { name, code: reader.text('code') },
      placement: { parent: readParent(reader, view.seen?.placement?.parent ?? null, view) },
      life,
    }
  },
})

export const postEntry = entryOf('post', {
  draft: ({ identity, holder, life }) => ({
    title: identity?.title ?? '',
    parent: identity?.directorate ?? '',
    holder: holder?.name ?? '',
    ...periodDraft(life),
  }),
  read: (reader, view) => ({
    identity: {
      title: reader.title('title', 'Give the post a title.'),
      directorate: readParent(reader, view.seen?.identity?.directorate ?? null, view),
    },
    holder: { name: reader.text('holder') },
    life: readLife(reader, view.structure.firstMonth),
  }),
})

export const committeeEntry = entryOf('committee', {
  draft: ({ identity, content, life }) => ({
    title: identity?.name ?? '',
    committeeKind: identity?.kind ?? '',
    sections: listText(content?.sections ?? []),
    directorates: listText(content?.directorates ?? []),
    tags: (content?.tags ?? []).join(', '),
    include: listText(content?.include ?? []),
    exclude: listText(content?.exclude ?? []),
    mode: content?.mode ?? 'full',
    ...periodDraft(life),
  }),
  read: (reader, { seen, structure: { firstMonth } }) => ({
    identity: {
      name: reader.title('title', 'Give the committee a name.'),
      kind: reader.text('committeeKind'),
    },
    content: {
      sections: reader.list('sections'),
      directorates: reader.list('directorates'),
      tags: readTags(reader),
      include: reader.list('include'),
      exclude: readExcluded(reader),
      order: seen?.content?.order ?? [],
      mode: readMode(reader),
    },
    life: readLife(reader, firstMonth),
  }),
})

/** Words between commas, each once. */
export const readTags = (reader: DraftReader): readonly string[] => [
  ...new Set(
    reader
      .text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

/** The directorates that one may stand under: all but itself and those under it. */
export function possibleParents(id: Id, view: PlanView): readonly Id[] {
  const below = new Set([id])
  const queue = [id]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const record = view.structure.get('directorate', next)
    const children = record ? childrenOf(record, view).filter(({ kind }) => kind === 'directorate') : []
    for (const child of children.filter((one) => !below.has(one.id))) {
      below.add(child.id)
      queue.push(child.id)
    }
  }
  return view.structure.list('directorate').flatMap((one) => (below.has(one.id) ? [] : [one.id]))
}

/** A directorate that has ended takes nothing new; what stands in it already may stay. */
function readParent(reader: DraftReader, was: Id | null, view: PlanView): Id | null {
  const id = reader.id('parent')
  const parent = view.structure.get('directorate', id)
  const until = parent?.values.life?.until
  if (id !== was && until && hasEnded(parent, view)) {
    const name = parent.values.identity?.name ?? 'This directorate'
    const ended = formatQuarter(until, view.structure.firstMonth)
    reader.refuse('parent', `${name} ended with ${ended}. Choose a directorate that is there now.`)
  }
  return id
}

const readMode = (reader: DraftReader): 'full' | 'exceptions' =>
  reader.text('mode') === 'exceptions' ? 'exceptions' : 'full'

function readExcluded(reader: DraftReader): readonly Id[] {
  const both = reader.list('exclude').filter((id) => reader.list('include').includes(id))
  if (both.length > 0)
    reader.refuse('exclude', 'A row cannot be both added and left out. Untick one of them.')
  return reader.list('exclude')
}
