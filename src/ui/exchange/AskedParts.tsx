import type { Standing } from '#domain/merge/standing'
import { asksSomething } from '#domain/bundle/planSummary'
import { Button } from '../kit/Button'
import { PartTable } from './PartTable'
import type { PreviewControls } from './usePreview'
import styles from './FilePreview.module.css'

type Asking = Exclude<Standing, 'theirs'>

/** Where all of it comes from files that were read and looked through here. */
const readHere = {
  heading: 'Plan and targets',
  about:
    'What is new of what you read is ticked; what would change your plan or your targets is not. What you leave unticked stays listed under “Proposals” until you say yes or no.',
}

const words = {
  proposal: {
    heading: 'Proposals',
    about:
      'Not their sender’s to change: the plan, targets and tolerances are yours. Tick what you agree with; what you leave stays listed under “Proposals” until you say yes or no.',
  },
  outside: {
    heading: 'Outside their section',
    about:
      'These belong to no section that the sender was asked for. Tick what you want all the same; what you leave stays listed under “Proposals” until you say yes or no.',
  },
} satisfies Record<Asking, { readonly heading: string; readonly about: string }>

/** G6 — What was not its sender's to change, apart from the rest and unticked. Nothing where there is none. */
export function AskedParts({
  asking,
  controls,
}: {
  readonly asking: Asking
  readonly controls: PreviewControls
}) {
  const rows = [...controls.planned.values()].flatMap(({ file, records }) =>
    records
      .filter((record) => record.standing === asking && asksSomething(record))
      .map((record) => ({ file, record })),
  )
  if (rows.length === 0) return null
  const parts = rows.flatMap(({ file, record }) =>
    record.parts.filter(asksSomething).map((part) => ({ file, part })),
  )
  const isReadHere = rows.every(({ file }) => controls.readFrom.has(file.bundle.id))
  const { heading, about } = isReadHere ? readHere : words[asking]
  return (
    <section className={styles.asking} aria-labelledby={`asking-${asking}`}>
      <h4 id={`asking-${asking}`}>{heading}</h4>
      <p>{about}</p>
      <PartTable
        caption={heading}
        rows={rows}
        controls={controls}
        canTick
        namesFile={controls.preview.files.length > 1}
      />
      {parts.length > 1 && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => controls.tickParts(parts, true)}>
            Tick all
          </Button>
          <Button size="small" onClick={() => controls.tickParts(parts, false)}>
            Tick none
          </Button>
        </div>
      )}
    </section>
  )
}
