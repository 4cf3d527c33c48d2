import type { Block } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { Prose } from '../../text/Prose'
import { ChartView } from './ChartView'
import styles from './Document.module.css'
import { numbered } from './numbered'
import { TableView } from './TableView'

/** One block of a pack; every text is text, whatever it looks like (G4). */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'heading':
      return block.level === 2 ? <h4>{visibleText(block.text)}</h4> : <h5>{visibleText(block.text)}</h5>
    case 'prose':
      return (
        <div className={styles.prose}>
          <Prose text={block.text} />
        </div>
      )
    case 'note':
      return <p className={styles.note}>{visibleText(block.text)}</p>
    case 'facts':
      return (
        <dl className={styles.facts}>
          {numbered(block.facts).map(({ key, item: { name, text } }) => (
            <div key={key}>
              <dt>{visibleText(name)}</dt>
              <dd>{visibleText(text)}</dd>
            </div>
          ))}
        </dl>
      )
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
