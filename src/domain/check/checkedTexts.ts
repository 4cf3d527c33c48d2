import { splitId } from '../ids'
import type { OfKind } from '../recordIndex'
import type { Access } from '../records/measurement'
import type { About } from './finding'

/** A text that people wrote, as the checks read it. */
export interface CheckedText {
  readonly about: About & { readonly register: string }
  readonly text: string
}

export type Written = OfKind<'measurement'> | OfKind<'progress'> | OfKind<'narrative'>

/** Every text of a figure, an activity or a section in a quarter that a pack may print. */
export function checkedTexts(record: Written | undefined): readonly CheckedText[] {
  if (!record) return []
  const known = remembered.get(record) ?? textsIn(record)
  remembered.set(record, known)
  return known
}

/** Whether a record is printed for everybody, if not with every number. */
export const isPublic = (record: Written | undefined): boolean => {
  const level: Access['level'] = record?.values.access?.level ?? 'public'
  return level === 'public' || level === 'suppressed'
}

const remembered = new WeakMap<Written, readonly CheckedText[]>()

function textsIn(record: Written): readonly CheckedText[] {
  const quarter = splitId(record.id).period
  const of = (register: string, text: string | null | undefined): readonly CheckedText[] =>
    text?.trim() ? [{ about: { kind: record.kind, id: record.id, quarter, register }, text }] : []
  switch (record.kind) {
    case 'measurement': {
      const { comment, correctiveAction } = record.values
      const action = [correctiveAction?.reason, correctiveAction?.action].filter(Boolean).join('\n')
      return [...of('comment', comment), ...of('correctiveAction', action)]
    }
    case 'progress': {
      const { text, nextStep } = record.values
      const step = [nextStep?.reason, nextStep?.action].filter(Boolean).join('\n')
      return [...of('text', text), ...of('nextStep', step)]
    }
    case 'narrative': {
      const { summary, achievements, challenges, scorecardComments, blocks } = record.values
      return [
        ...of('summary', summary),
        ...of('achievements', achievements),
        ...of('challenges', challenges),
        ...of('scorecardComments', scorecardComments),
        ...of('blocks', (blocks ?? []).map(blockText).join('\n')),
      ]
    }
  }
}

type Block = NonNullable<OfKind<'narrative'>['values']['blocks']>[number]

const blockText = (block: Block): string =>
  'text' in block
    ? `${block.title}\n${block.text}`
    : [block.title, block.head.join(' · '), ...block.rows.map((row) => row.join(' · '))].join('\n')
