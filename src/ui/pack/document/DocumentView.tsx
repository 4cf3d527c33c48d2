import { useRef } from 'react'
import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument, Part } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { visibleText } from '#domain/visibleText'
import { BlockView } from './BlockView'
import styles from './Document.module.css'
import { numbered } from './numbered'
import { useDocumentPages } from './useDocumentPages'

/** A pack as it is printed: a front with its contents, then each part on a page of its own. */
export function DocumentView({ document }: { readonly document: PackDocument }) {
  useDocumentPages(document)
  const isDraft = document.edition.is === 'draft'
  return (
    <article
      className={styles.document}
      data-runs-on={runsOn(document) || undefined}
      lang={document.language}
      aria-label={visibleText(document.title)}
    >
      <Front document={document} isDraft={isDraft} />
      {document.parts.map((part, at) => (
        <section
          key={part.id}
          className={styles.sheet}
          data-draft={isDraft || undefined}
          data-pack-part={at}
          data-orientation={part.orientation}
          aria-labelledby={headingId(part)}
        >
          <h3 id={headingId(part)} tabIndex={-1}>
            {visibleText(part.title)}
          </h3>
          {numbered(part.blocks).map(({ key, item }) => (
            <BlockView key={key} block={item} />
          ))}
        </section>
      ))}
    </article>
  )
}

const headingId = ({ id }: Part): string => `pack-${id}`

function Front({ document, isDraft }: { readonly document: PackDocument; readonly isDraft: boolean }) {
  const { council, title, committee, period, front, edition, parts } = document
  return (
    <header className={styles.sheet} data-draft={isDraft || undefined}>
      <p className={styles.council}>{visibleText(council)}</p>
      <h2 className={styles.title}>{visibleText(title)}</h2>
      <p className={styles.committee}>{visibleText(committee)}</p>
      <p>{visibleText(period)}</p>
      <p className={styles.edition} data-edition={edition.is}>
        {editionWords(edition)}
      </p>
      {front.length > 0 && (
        <dl className={styles.facts}>
          {numbered(front).map(({ key, item: { name, text } }) => (
            <div key={key}>
              <dt>{visibleText(name)}</dt>
              <dd>{visibleText(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {!runsOn(document) && <Contents parts={parts} />}
    </header>
  )
}

/** Leads to each part; the address names the page, so the focus is moved and the address left alone. */
function Contents({ parts }: Pick<PackDocument, 'parts'>) {
  const here = useRef<HTMLElement>(null)
  const goTo = (part: Part) => {
    const heading = here.current?.ownerDocument.getElementById(headingId(part))
    heading?.focus()
    heading?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav ref={here} className={styles.contents} aria-label="Contents of the pack">
      <p className={styles.contentsTitle}>Contents</p>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <button type="button" onClick={() => goTo(part)}>
              {visibleText(part.title)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
