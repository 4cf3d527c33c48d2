import type { ReactNode } from 'react'
import type { Part } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { paper } from '#state/packPaper'
import type { PageEdges } from '#state/packPaper'
import styles from './Document.module.css'

interface SheetProps {
  readonly orientation: Part['orientation']
  readonly edges: PageEdges
  /** The number of its first page, how many it has, and how many there are in all. */
  readonly first: number
  readonly count: number
  readonly total: number
  /** Room for a page on the screen, in CSS pixels. */
  readonly width: number
  readonly isDraft: boolean
  /** Shown as pages, made to fit. */
  readonly isPaged: boolean
  readonly children: ReactNode
}

/** What begins on a page of its own, on as many pages as it takes; on the screen no wider than there is room. */
export function Sheet({ children, isPaged, ...sheet }: SheetProps) {
  const { orientation, count, width } = sheet
  const page = pageSize(orientation)
  const scale = Math.min(1, width / page.width)
  const height = isStacked ? count * page.height + (count - 1) * gap : page.height
  return (
    <div
      className={styles.box}
      data-stacked={isStacked}
      style={isPaged ? { blockSize: height * scale } : undefined}
    >
      <div
        className={styles.sheet}
        data-sheet={orientation}
        data-draft={sheet.isDraft || undefined}
        style={isPaged ? { scale: String(scale) } : undefined}
      >
        <Frames {...sheet} />
        <div data-flow>
          <div data-run>{children}</div>
        </div>
      </div>
    </div>
  )
}

/** The paper beneath the text, with what is printed at its edges. That the browser prints by itself. */
const Frames = ({
  orientation,
  edges,
  first,
  count,
  total,
  isDraft,
}: Omit<SheetProps, 'children' | 'isPaged'>) =>
  Array.from({ length: count }, (_, at) => (
    <div
      key={at}
      className={styles.frame}
      data-frame={orientation}
      data-draft={isDraft || undefined}
      style={placeOf(at, pageSize(orientation))}
      aria-hidden="true"
    >
      <p>
        <span>{visibleText(edges.topLeft)}</span>
        <span>{visibleText(edges.topRight)}</span>
      </p>
      <p>
        <span>{edges.bottomLeft}</span>
        <span>{visibleText(edges.bottomMiddle)}</span>
        <span>{`Page ${first + at} of ${total}`}</span>
      </p>
    </div>
  ))

/** Pages stand beneath each other; side by side, to be scrolled, where the browser knows no columns that wrap. */
const isStacked = 'columnWrap' in document.documentElement.style

const placeOf = (at: number, { width, height }: ReturnType<typeof pageSize>) => ({
  insetBlockStart: isStacked ? at * (height + gap) : 0,
  insetInlineStart: isStacked ? 0 : at * (width + gap),
  inlineSize: width,
  blockSize: height,
})

const pixels = (millimetres: number): number => (millimetres * 96) / 25.4

const gap = pixels(paper.gap)

const pageSize = (orientation: Part['orientation']) => ({
  width: pixels(paper[orientation].width + 2 * paper.side),
  height: pixels(paper[orientation].height + paper.top + paper.bottom),
})
