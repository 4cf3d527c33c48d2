import { useMemo } from 'react'
import type { Drafts } from '#domain/pack/drafts'
import { packForSection } from '#domain/pack/packsFor'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { useReport } from '#state/useReport'
import { useVersions } from '#state/useVersions'
import { useSectionDrafts } from '#state/useSectionDrafts'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { useHref } from '../useHref'
import { Downloads } from './Downloads'
import { PackPreview } from './PackPreview'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'
import { usePack } from './usePack'

type SectionPackProps = PageContext & { readonly section: Id }

/** A section's own draft, for the manager who is to see it before it is handed in. */
export function SectionPack({ structure, quarter, section: id }: SectionPackProps) {
  const report = useReport(structure, quarter)
  const { drafts, note } = useSectionDrafts(id)
  const versions = useVersions()
  const href = useHref()
  const section = structure.livingIn(quarter).get('section', id)
  const crumbs = [{ label: 'Packs', href: href(packPaths.list(quarter)) }]
  const page = { address: packPaths.section(quarter, id), crumbs, isScreenOnly: true }
  if (!section)
    return (
      <Page title="Section not found" {...page}>
        <EmptyState
          heading="There is no such section in this quarter."
          actions={<a href={href(packPaths.list(quarter))}>See all packs</a>}
        />
      </Page>
    )
  return (
    <Page
      title={`Draft of ${nameOf(section)}`}
      standfirst={`${formatQuarter(quarter, structure.firstMonth)}, for whoever is to see it before it is handed in`}
      {...page}
    >
      {report && drafts && versions && (
        <Desk report={report} section={section} drafts={drafts} note={note} versions={versions} />
      )}
    </Page>
  )
}

interface DeskProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly drafts: Drafts
  readonly note: ReturnType<typeof useSectionDrafts>['note']
  readonly versions: readonly Frozen[]
}

function Desk({ report, section, drafts, note, versions }: DeskProps) {
  const packFor = useMemo(() => packForSection(section), [section])
  const { document, draft, hasExempt } = usePack({ report, packFor, drafts, wantsExempt: true, versions })
  return (
    <>
      <div className={styles.above} data-screen-only>
        {hasExempt && (
          <p className={styles.note}>
            It holds exempt matter, as it is for the section’s own manager. Internal matter is not in it.
          </p>
        )}
        <Downloads document={document} onGiveOut={async () => draft.isGivenOut || note(draft)} />
      </div>
      <PackPreview document={document} />
    </>
  )
}
