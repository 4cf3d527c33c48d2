import type { Source, SourceBlock, SourceTable } from '#domain/source'

/** A source as a person would write it down: texts as they stand, headings with `#`, tables as rows of texts. */
export const shown = ({ blocks }: Pick<Source, 'blocks'>): readonly unknown[] => blocks.map(shownBlock)

const shownBlock = (block: SourceBlock): unknown =>
  block.is === 'text'
    ? `${'#'.repeat(block.heading)}${block.heading > 0 ? ' ' : ''}${block.text}`
    : textsOf(block)

export const textsOf = ({ rows }: SourceTable): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ text }) => text))

export const tablesIn = ({ blocks }: Pick<Source, 'blocks'>): readonly SourceTable[] =>
  blocks.filter((block) => block.is === 'table')

/** The places of all cells and texts with anything in them, by what stands there. */
export function placesIn({ blocks }: Pick<Source, 'blocks'>): Readonly<Record<string, string>> {
  const all = blocks.flatMap((block) => (block.is === 'text' ? [block] : block.rows.flat()))
  return Object.fromEntries(all.filter(({ text }) => text !== '').map(({ text, place }) => [text, place]))
}

/** The one that must be there. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is none.')
  return value
}

export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
