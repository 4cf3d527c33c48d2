import { memo, useState } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { printedName } from '#domain/pack/editionWords'
import { usePrintedTitle } from '../kit/documentTitle'
import { DocumentView } from './document/DocumentView'
import type { View } from './document/DocumentView'
import styles from './Packs.module.css'

/** The very document that is printed and saved; drawn anew only when it changes. */
export const PackPreview = memo(function PackPreview({ document }: { readonly document: PackDocument }) {
  const [view, setView] = useState<View>(isNarrow ? 'reading' : 'pages')
  usePrintedTitle(printedName(document))
  return (
    <section aria-label="Preview" className={styles.preview}>
      <ViewChoice view={view} onChoose={setView} />
      <DocumentView document={document} view={view} />
    </section>
  )
})

/** Where a page would be too small to read it. */
const isNarrow = typeof matchMedia === 'function' && matchMedia('(width < 45rem)').matches

const views: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'pages', label: 'Pages, as printed' },
  { value: 'reading', label: 'Text that fits the window' },
]

interface ViewChoiceProps {
  readonly view: View
  readonly onChoose: (view: View) => void
}

const ViewChoice = ({ view, onChoose }: ViewChoiceProps) => (
  <fieldset className={styles.views} data-screen-only>
    <legend>Show it as</legend>
    {views.map(({ value, label }) => (
      <label key={value}>
        <input type="radio" name="view" checked={view === value} onChange={() => onChoose(value)} />
        {label}
      </label>
    ))}
  </fieldset>
)
