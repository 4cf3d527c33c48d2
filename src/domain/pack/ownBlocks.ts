import type { RegisterValue } from '../records'

/** A text or table of a pack's own. */
export type OwnBlock = RegisterValue<'committee', 'front'>['blocks'][number]

/** By what each goes in the order of the pack, once each; those written before they had a name go by their place. */
export function blockIds(blocks: readonly OwnBlock[]): readonly string[] {
  return blocks.reduce<readonly string[]>((ids, { id }, at) => {
    const wanted = id ?? `b${at + 1}`
    return [...ids, ids.includes(wanted) ? `${wanted}-${at + 1}` : wanted]
  }, [])
}

/** A name for the next one. */
export function freeBlockId(taken: readonly string[]): string {
  const free = Array.from({ length: taken.length + 1 }, (_, at) => `b${at + 1}`)
  return free.find((id) => !taken.includes(id)) ?? 'b'
}

/** How it is named where it is put in order: its heading, else how it begins. */
export const blockName = ({ title, text }: OwnBlock): string =>
  title || (text.length > 40 ? `${text.slice(0, 40).trim()}…` : text) || 'Empty text'
