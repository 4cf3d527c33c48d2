import { useState } from 'react'
import { isOfPart } from '#domain/bundle/scopeRows'
import { isKind } from '#domain/records'
import type { ChangedRegister } from '#domain/merge/changedSince'
import type { CountedReturn, ReturnPair } from '#domain/merge/returnPairs'
import type { Id } from '#domain/primitives'
import type { Report } from '#domain/scorecard'
import { useChangedSince } from '#state/useChangedSince'
import { placeWords } from '../words/place'
import { buildValueNames, valueWords } from '../words/value'
import { momentWords } from '../words/files'
import disclosureStyles from '../kit/Disclosure.module.css'
import styles from './Requests.module.css'

interface ChangedSinceProps {
  readonly report: Report
  readonly section: Id
  readonly title: string
  readonly pair: ReturnPair
}

/** What one writer changed between their last two files, read when it is opened. */
export function ChangedSince({ report, section, title, pair }: ChangedSinceProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={disclosureStyles.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}: what {writerOf(pair.later)} changed since their last file
      </summary>
      <div className={disclosureStyles.inside}>
        {isOpen && <Changes report={report} section={section} pair={pair} />}
      </div>
    </details>
  )
}

function Changes({ report, section, pair }: Omit<ChangedSinceProps, 'title'>) {
  const { structure, quarter } = report
  const changed = useChangedSince(pair)
  const isInside = isOfPart(structure, { quarter, sections: [section], posts: [] })
  const own = changed?.filter(({ kind, id }) => isKind(kind) && isInside(kind, id))
  return (
    <>
      <p className={styles.file}>
        {pair.later.fileName}, taken in on {momentWords(pair.later.importedAt)}, held against{' '}
        {pair.earlier.fileName} of {momentWords(pair.earlier.importedAt)}.
      </p>
      {own === undefined && <p role="status">Reading both files…</p>}
      {own?.length === 0 && <p>Nothing of this section: both files say the same.</p>}
      {own && own.length > 0 && <ChangeTable report={report} changed={own} />}
    </>
  )
}

interface ChangeTableProps {
  readonly report: Report
  readonly changed: readonly ChangedRegister[]
}

function ChangeTable({ report, changed }: ChangeTableProps) {
  const namesFor = buildValueNames(report.structure)
  const words = (one: ChangedRegister, values: ChangedRegister['now']) =>
    values.map((value) => valueWords(one, value, namesFor(one))).join(' or ')
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Last file</th>
          <th scope="col">This file</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((one) => (
          <tr key={`${one.kind}/${one.id} ${one.register}`}>
            <th scope="row">{placeWords(one, namesFor(one))}</th>
            <td data-label="Last file">{one.before.length === 0 ? 'nothing yet' : words(one, one.before)}</td>
            <td data-label="This file">{words(one, one.now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The post as the file names it. */
const writerOf = ({ head }: CountedReturn): string =>
  head.actor?.name || 'somebody who has not said who they are'
