import { useState } from 'react'
import { recordsOf } from '#domain/bundle/planImport'
import { inForce, shownIn } from '#domain/bundle/partValues'
import { splitId } from '#domain/ids'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import { bringsSomething } from '#domain/bundle/planSummary'
import { formatQuarter } from '#domain/quarter'
import { buildStructure } from '#domain/structure'
import type { Structure } from '#domain/structure'
import type { OpenedFile, Preview } from '#state/commands/importFile'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { verdictWords } from '../words/files'
import { ValueChange } from './ValueChange'
import type { FilePart, PreviewControls } from './usePreview'
import styles from './FilePreview.module.css'

interface PartTableProps {
  readonly caption: string
  readonly rows: readonly { readonly file: OpenedFile; readonly record: PlannedRecord }[]
  readonly controls: PreviewControls
  /** Whether its parts can be ticked. */
  readonly canTick: boolean
  /** Whether to name the file of each row. */
  readonly namesFile?: boolean
}

/** So many rows are drawn at a time; a file may hold thousands. */
const atOnce = 100

/** Record by record and part by part: what stands here, and what the file says. */
export function PartTable({ caption, rows, controls, canTick, namesFile = false }: PartTableProps) {
  const [shown, setShown] = useState(atOnce)
  const more = Math.min(atOnce, rows.length - shown)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Part</th>
              <th scope="col">Yours → theirs</th>
              {namesFile && <th scope="col">File</th>}
            </tr>
          </thead>
          {rows.slice(0, shown).map((row) => (
            <RecordRows
              key={`${row.file.bundle.id} ${row.record.kind}/${row.record.id} ${row.record.standing}`}
              {...row}
              controls={controls}
              canTick={canTick}
              namesFile={namesFile}
            />
          ))}
        </table>
      </div>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          Show {more.toLocaleString('en-GB')} more of {rows.length.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  )
}

type RecordRowsProps = Omit<PartTableProps, 'caption' | 'rows'> & PartTableProps['rows'][number]

/** The parts of one record; one line where it has none that would change anything. */
function RecordRows({ file, record, controls, canTick, namesFile }: RecordRowsProps) {
  const { names } = controls
  const name = names.record(record)
  const heading = (
    <th scope="rowgroup" rowSpan={Math.max(1, record.parts.length)}>
      {name}{' '}
      {record.timing === 'late' && (
        <span className={styles.late}>
          late figure or correction of {formatQuarter(splitId(record.id).period, names.valueNames.firstMonth)}
        </span>
      )}
    </th>
  )
  if (record.parts.length === 0)
    return (
      <tbody>
        <tr>
          {heading}
          <td colSpan={namesFile ? 3 : 2}>{verdictWords[record.verdict].alone}</td>
        </tr>
      </tbody>
    )
  return (
    <tbody>
      {record.parts.map((part, at) => (
        <tr key={part.register}>
          {at === 0 && heading}
          <td className={styles.part}>
            <PartName one={{ file, part }} record={record} controls={controls} canTick={canTick} />
          </td>
          <td className={styles.values}>
            <ValueChange
              from={nowIn(controls.preview, part)}
              to={shownIn(recordOf(file, part), part.register)}
              words={(value) => names.value(part, value)}
            />
          </td>
          {namesFile && <td className={styles.fileName}>{file.fileName}</td>}
        </tr>
      ))}
    </tbody>
  )
}

interface PartNameProps {
  readonly one: FilePart
  readonly record: PlannedRecord
  readonly controls: PreviewControls
  readonly canTick: boolean
}

/** What a part is called, with a tick box where it can be left out; its verdict where it is another than its record's. */
function PartName({ one, record, controls, canTick }: PartNameProps) {
  const { names, isPartTicked, tickParts } = controls
  const name = names.register(one.part)
  const verdict = one.part.verdict === record.verdict ? '' : ` (${verdictWords[one.part.verdict].alone})`
  if (!canTick || !bringsSomething(one.part)) return `${name}${verdict}`
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={isPartTicked(one)}
        onChange={({ currentTarget }) => tickParts([one], currentTarget.checked)}
        aria-label={`Take in: ${names.record(record)}, ${name}`}
      />
      <span>
        {name}
        {verdict}
      </span>
    </label>
  )
}

/** What stands here of a part, or holds where nothing does (S14). */
function nowIn({ state, context }: Preview, part: FilePart['part']) {
  const shown = shownIn(state.get(`${part.kind}/${part.id}`), part.register)
  return shown ?? inForce(structureOf(context), part)
}

/** The structure of each preview, made when its first row is drawn. */
const structures = new WeakMap<Preview['context'], Structure>()

function structureOf(context: Preview['context']): Structure {
  const known = structures.get(context) ?? buildStructure(context.records)
  structures.set(context, known)
  return known
}

/** The records of each file by `kind/id`, made when its first row is drawn. */
const indexes = new WeakMap<OpenedFile['bundle'], ReadonlyMap<string, ReturnType<typeof recordsOf>[number]>>()

function recordOf({ bundle }: OpenedFile, { kind, id }: { readonly kind: string; readonly id: string }) {
  const known = indexes.get(bundle) ?? new Map(recordsOf(bundle).map((one) => [`${one.kind}/${one.id}`, one]))
  indexes.set(bundle, known)
  return known.get(`${kind}/${id}`)
}
