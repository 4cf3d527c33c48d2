import { useMemo, useState } from 'react'
import { contentWords } from '#domain/pack/contentWords'
import { draftChanges } from '#domain/pack/drafts'
import { packForCommittee } from '#domain/pack/packsFor'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { useReport } from '#state/useReport'
import { Disclosure } from '../kit/Disclosure'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { entryForms } from '../plan/entryForms'
import { EntryForm } from '../plan/EntryForm'
import { useHref } from '../useHref'
import { Composer } from './Composer'
import { CopyChoice } from './CopyChoice'
import { Downloads } from './Downloads'
import { FrontForm } from './FrontForm'
import { PackPreview } from './PackPreview'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'
import { usePack } from './usePack'

type CommitteePackProps = PageContext & { readonly committee: Id }

/** A committee's pack: what it holds, on the left; as it is printed, on the right. */
export function CommitteePack({ structure, quarter, committee: id }: CommitteePackProps) {
  const report = useReport(structure, quarter)
  const href = useHref()
  const committee = structure.get('committee', id)
  const crumbs = [{ label: 'Packs', href: href(packPaths.list(quarter)) }]
  const page = { address: packPaths.committee(quarter, id), crumbs, isScreenOnly: true }
  if (!committee)
    return (
      <Page title="Committee not found" {...page}>
        <EmptyState
          heading="There is no such committee."
          actions={<a href={href(packPaths.list(quarter))}>See all packs</a>}
        >
          <p>It was deleted, or has not come with any file yet.</p>
        </EmptyState>
      </Page>
    )
  return (
    <Page
      title={nameOf(committee)}
      standfirst={`Pack of ${formatQuarter(quarter, structure.firstMonth)}`}
      {...page}
    >
      {report && <Desk report={report} committee={committee} />}
    </Page>
  )
}

interface DeskProps {
  readonly report: Report
  readonly committee: OfKind<'committee'>
}

function Desk({ report, committee }: DeskProps) {
  const { save } = useCommands()
  const [isPart2, setPart2] = useState(false)
  const packFor = useMemo(() => packForCommittee(committee), [committee])
  const drafts = committee.values.drafts ?? none
  const { document, draft } = usePack({ report, packFor, drafts, isPart2 })
  const giveOut = async () => draft.isGivenOut || (await save(draftChanges(committee, draft))).ok
  return (
    <div className={styles.desk}>
      <div className={styles.tools} data-screen-only>
        <section aria-labelledby="pack-draft">
          <h2 id="pack-draft">{`Draft ${draft.number}`}</h2>
          <p className={styles.note}>
            {draft.isGivenOut
              ? 'This very draft was given out. It gets the next number once something in it changes.'
              : 'Not given out yet. It is numbered when you print it; nothing is frozen by that.'}
          </p>
          <CopyChoice isPart2={isPart2} onChoose={setPart2} />
          <Downloads document={document} onGiveOut={giveOut} />
        </section>
        <Composer report={report} committee={committee} />
        <Forms report={report} committee={committee} />
      </div>
      <PackPreview document={document} />
    </div>
  )
}

const none: readonly never[] = []

function Forms({ report: { structure, quarter }, committee }: DeskProps) {
  const view = useMemo(() => ({ structure, quarter }), [structure, quarter])
  const { entry, fields } = entryForms.committee
  const { content } = packForCommittee(committee)
  return (
    <section aria-label="Front page and rows">
      <Disclosure summary="Front page and own texts">
        <FrontForm view={view} committee={committee} />
      </Disclosure>
      <Disclosure summary="Rows it receives">
        <p className={styles.note}>{contentWords(content)}</p>
        <EntryForm
          view={view}
          entry={entry}
          record={committee}
          groups={fields(view, committee.id)}
          label="Committee and its rows"
        />
      </Disclosure>
    </section>
  )
}
