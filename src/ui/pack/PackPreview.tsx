import { memo } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { DocumentView } from './document/DocumentView'

/** The very document that is printed and saved; drawn anew only when it changes. */
export const PackPreview = memo(function PackPreview({ document }: { readonly document: PackDocument }) {
  return (
    <section aria-label="Preview">
      <DocumentView document={document} />
    </section>
  )
})
