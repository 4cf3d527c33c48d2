import { Fragment } from 'react'
import { parseMarkdown } from '#domain/markdown'
import type { Block, Line } from '#domain/markdown'
import { visibleText } from '#domain/visibleText'
import styles from './Prose.module.css'

interface ProseProps {
  readonly text: string
  /** `compact`: in a cell of a table; `runIn`: goes on in the line that it stands in. */
  readonly size?: 'body' | 'compact' | 'runIn'
}

/** A text of a person: paragraphs, bullets and bold as elements, everything else as it stands (G4). */
export function Prose({ text, size = 'body' }: ProseProps) {
  return (
    <div className={styles.prose} data-size={size}>
      <ProseBlocks text={text} />
    </div>
  )
}

/** The elements alone, for a document that has its own look. */
export const ProseBlocks = ({ text }: { readonly text: string }) =>
  numbered(parseMarkdown(text)).map(({ key, item }) => <BlockView key={key} block={item} />)

function BlockView({ block }: { readonly block: Block }) {
  if (block.is === 'bullets')
    return (
      <ul>
        {numbered(block.items).map(({ key, item }) => (
          <li key={key}>
            <LineView line={item} />
          </li>
        ))}
      </ul>
    )
  return (
    <p>
      {numbered(block.lines).map(({ key, item }) => (
        <Fragment key={key}>
          {key > 0 && <br />}
          <LineView line={item} />
        </Fragment>
      ))}
    </p>
  )
}

const LineView = ({ line }: { readonly line: Line }) =>
  numbered(line).map(({ key, item: { text, bold } }) =>
    bold ? <strong key={key}>{visibleText(text)}</strong> : visibleText(text),
  )

/** Parts of a text have no name but where they stand. */
const numbered = <T,>(items: readonly T[]) => items.map((item, key) => ({ key, item }))
