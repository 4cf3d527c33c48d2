import type { Anchor, ScaleLabel } from './shape'

/** So many characters fit across a scale where it is narrowest. */
const across = 40

/** Labels in rows, so that no two of one row touch; in the order of their places. */
export function labelled(
  texts: readonly { readonly at: number; readonly text: string }[],
): readonly ScaleLabel[] {
  const ends: number[] = []
  return texts
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const anchor = anchorAt(at, text)
      const start = startOf(at, text, anchor)
      const free = ends.findIndex((end) => end <= start)
      const row = free < 0 ? ends.length : free
      ends[row] = start + widthOf(text)
      return { at, text, anchor, row }
    })
}

/** Around its place, unless it would then leave the scale. */
export function anchorAt(at: number, text: string): Anchor {
  const half = widthOf(text) / 2
  if (at - half < 0) return 'start'
  return at + half > 1 ? 'end' : 'middle'
}

/** With a little room on its right. */
const widthOf = (text: string): number => (text.length + 2) / across

function startOf(at: number, text: string, anchor: Anchor): number {
  switch (anchor) {
    case 'start':
      return at
    case 'middle':
      return at - widthOf(text) / 2
    case 'end':
      return at - widthOf(text)
  }
}
