import { memo, useRef } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { visibleText } from '#domain/visibleText'
import { edgesOf } from '#state/packPaper'
import { BlockView } from './BlockView'
import styles from './Document.module.css'
import { Contents, Front } from './Front'
import { headingId } from './headingId'
import { numbered } from './numbered'
import { Sheet } from './Sheet'
import { useCountedPages } from './useCountedPages'
import { usePackStyle } from './usePackStyle'

/** `pages`: as they are printed; `reading`: as wide as the window, without pages. */
export type View = 'pages' | 'reading'

interface DocumentViewProps {
  readonly document: PackDocument
  readonly view: View
}

/** A pack as it is printed: a front with its contents, then each part on pages of its own. */
export function DocumentView({ document, view }: DocumentViewProps) {
  usePackStyle(document)
  const article = useRef<HTMLElement>(null)
  const { sheets, width } = useCountedPages(article, document)
  const isOne = runsOn(document)
  const place = (at: number) => ({
    first: 1 + sheets.slice(0, at).reduce((sum, one) => sum + one, 0),
    count: sheets[at] ?? 1,
    total: sheets.reduce((sum, one) => sum + one, 0),
    width,
    isDraft: document.edition.is === 'draft',
    isPaged: view === 'pages',
  })
  return (
    <article
      ref={article}
      className={`pack ${styles.document}`}
      data-view={view}
      lang={document.language}
      aria-label={visibleText(document.title)}
    >
      <Sheet orientation="portrait" edges={edgesOf(document)} {...place(0)}>
        <Front document={document} />
        {isOne ? (
          <Parts document={document} />
        ) : (
          <Contents parts={document.parts} pages={document.parts.map((_, at) => place(at + 1).first)} />
        )}
      </Sheet>
      {!isOne &&
        document.parts.map((part, at) => (
          <Sheet
            key={part.id}
            orientation={part.orientation}
            edges={edgesOf(document, part)}
            {...place(at + 1)}
          >
            <PartView document={document} at={at} />
          </Sheet>
        ))}
    </article>
  )
}

const Parts = ({ document }: { readonly document: PackDocument }) =>
  document.parts.map((part, at) => <PartView key={part.id} document={document} at={at} />)

/** Not drawn anew when only the pages were counted. */
const PartView = memo(function PartView({
  document,
  at,
}: {
  readonly document: PackDocument
  readonly at: number
}) {
  const part = document.parts[at]
  if (!part) return null
  return (
    <section data-part={at} aria-labelledby={headingId(part)}>
      <h3 id={headingId(part)} className="t2" tabIndex={-1}>
        {visibleText(part.title)}
      </h3>
      {numbered(part.blocks).map(({ key, item }) => (
        <BlockView key={key} block={item} />
      ))}
    </section>
  )
})
