import { useRef } from 'react'
import type { PackDocument, Part } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { frontFacts } from '#domain/pack/frontFacts'
import { visibleText } from '#domain/visibleText'
import { Facts } from './BlockView'
import { headingId } from './headingId'

/** What stands before the parts. */
export function Front({ document }: { readonly document: PackDocument }) {
  const { council, title, committee, period, edition, logo } = document
  const facts = frontFacts(document)
  return (
    <header>
      {logo && (
        <img
          className="logo"
          src={`data:image/png;base64,${logo.png}`}
          alt={visibleText(logo.words)}
          width={logo.width}
          height={logo.height}
        />
      )}
      <p className="council">{visibleText(council)}</p>
      <h2 className="t1">{visibleText(title)}</h2>
      <p className="lead">{visibleText(committee)}</p>
      <p className="lead">{visibleText(period)}</p>
      <p className="edition">{editionWords(edition)}</p>
      {facts.length > 0 && <Facts facts={facts} />}
    </header>
  )
}

interface ContentsProps {
  readonly parts: readonly Part[]
  /** On which each part begins. */
  readonly pages: readonly number[]
}

/** Leads to each part; the address names the page, so the focus is moved and the address left alone. */
export function Contents({ parts, pages }: ContentsProps) {
  const here = useRef<HTMLElement>(null)
  const goTo = (part: Part) => {
    const heading = here.current?.ownerDocument.getElementById(headingId(part))
    heading?.focus()
    heading?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav ref={here} className="contents" aria-label="Contents of the pack">
      <p className="t3">Contents</p>
      <ol>
        {parts.map((part, at) => (
          <li key={part.id}>
            <button type="button" onClick={() => goTo(part)}>
              {visibleText(part.title)}
            </button>
            <span className="dots" />
            <span className="page">{pages[at]}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
