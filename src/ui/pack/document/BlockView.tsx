import { Fragment } from 'react'
import type { Block, Fact } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { ProseBlocks } from '../../text/Prose'
import { ChartView } from './ChartView'
import { numbered } from './numbered'
import { TableView } from './TableView'

/** One block of a pack, as the published page has it; every text is text, whatever it looks like (G4). */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'heading':
      return block.level === 2 ? (
        <h4 className="t3">{visibleText(block.text)}</h4>
      ) : (
        <h5 className="t4">{visibleText(block.text)}</h5>
      )
    case 'prose':
      return <ProseBlocks text={block.text} />
    case 'note':
      return <p className="note">{visibleText(block.text)}</p>
    case 'facts':
      return <Facts facts={block.facts} />
    case 'list':
      return (
        <ul>
          {numbered(block.items).map(({ key, item }) => (
            <li key={key}>{visibleText(item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView table={block} />
    case 'chart':
      return <ChartView chart={block} />
  }
}

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl>
    {numbered(facts).map(({ key, item: { name, text } }) => (
      <Fragment key={key}>
        <dt>{visibleText(name)}</dt>
        <dd>{visibleText(text)}</dd>
      </Fragment>
    ))}
  </dl>
)
