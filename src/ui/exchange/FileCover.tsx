import type { GatedBundle } from '#domain/bundle/gate'
import { formatQuarter } from '#domain/quarter'
import { bundleKindWords, contentWords, momentWords } from '../words/files'
import styles from './FilePreview.module.css'

interface FileCoverProps {
  readonly bundle: GatedBundle
  /** Name of the file of another program that it was read from here; undefined: it came as it is. */
  readonly readFrom?: string | undefined
}

/** What stands on the cover of a file: what it is, of which council, from whom, when, with what note. */
export function FileCover({ bundle: { bundle, contentId, places }, readFrom }: FileCoverProps) {
  const { head, kind } = bundle
  const { firstMonth, name } = head.organisation
  const covers = [
    ...(head.scope?.quarters ?? []).map((quarter) => formatQuarter(quarter, firstMonth)),
    ...(head.scope?.sections ?? []).map((section) => places.record('section', section)),
    ...(head.scope?.posts ?? []).map((post) => `the rows of ${places.name('post', post) ?? post}`),
  ]
  const what = [
    ['What it is', readFrom === undefined ? bundleKindWords[kind] : `What was read in ${readFrom}`],
    ['Council', name],
    ['Covers', covers.length > 0 ? covers.join(', ') : 'every quarter and section'],
  ] as const
  const sent = [
    ['From', head.actor?.name || 'not said'],
    ['Written', momentWords(head.createdAt)],
    ['Note', head.note ?? ''],
    ['Check number', contentWords(contentId)],
  ] as const
  return (
    <dl className={styles.cover}>
      {[...what, ...(readFrom === undefined ? sent : [])]
        .filter(([, words]) => words !== '')
        .map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}
