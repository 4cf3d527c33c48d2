import { useMemo, useState } from 'react'
import { contentWords } from '#domain/pack/contentWords'
import { draftChanges } from '#domain/pack/drafts'
import type { PackAsked } from '#domain/pack/packAsked'
import { packForCommittee } from '#domain/pack/packsFor'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { useReport } from '#state/useReport'
import { useVersionCheck } from '#state/useVersionCheck'
import { useVersions } from '#state/useVersions'
import { Disclosure } from '../kit/Disclosure'
import { EmptyState } from '../kit/EmptyState'
import { Notice } from '../kit/Notice'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { entryForms } from '../plan/entryForms'
import { EntryForm } from '../plan/EntryForm'
import { useHref } from '../useHref'
import { Briefings } from './Briefings'
import { Composer } from './Composer'
import { CopyChoice } from './CopyChoice'
import { CoverReport } from './CoverReport'
import { Downloads } from './Downloads'
import { FrontForm } from './FrontForm'
import { PackPreview } from './PackPreview'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'
import { useFrontPlace } from './useFrontPlace'
import { usePack, useVersionPack } from './usePack'
import { useVersionChoice } from './useVersionChoice'
import { Versions } from './Versions'

type CommitteePackProps = PageContext & { readonly committee: Id }

/** A committee's pack: what it holds, on the left; as it is printed, on the right. */
export function CommitteePack({ structure, quarter, committee: id }: CommitteePackProps) {
  const report = useReport(structure, quarter)
  const versions = useVersions()
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
      {report && versions && <Desk report={report} committee={committee} versions={versions} />}
    </Page>
  )
}

interface DeskProps {
  readonly report: Report
  readonly committee: OfKind<'committee'>
  /** Of every quarter: what has been read of them decides what the next is called and what was printed otherwise. */
  readonly versions: readonly Frozen[]
}

function Desk({ report, committee, versions }: DeskProps) {
  const { save } = useCommands()
  const [wantsExempt, setWantsExempt] = useState(false)
  const packFor = useMemo(() => packForCommittee(committee), [committee])
  const drafts = committee.values.drafts ?? none
  const { ofQuarter, chosen, choose } = useVersionChoice(versions, report.quarter)
  const now = usePack({ report, packFor, drafts, wantsExempt, versions })
  const { draft, hasExempt } = now
  const cut = useVersionPack({ version: chosen, versions, committee, isPart2: wantsExempt })
  const { asked, document } = cut?.ok ? cut.value : now
  const kept = chosen && cut?.ok ? keptWords(chosen, cut.value.keepsOwn) : ''
  const problem = useVersionCheck(chosen) || (cut?.ok === false ? cut.error.message : '')
  const giveOut = async () =>
    chosen !== undefined || draft.isGivenOut || (await save(draftChanges(committee, draft))).ok
  return (
    <div className={styles.desk}>
      <div className={styles.tools} data-screen-only>
        <section aria-labelledby="pack-draft">
          <h2 id="pack-draft">{chosen ? `Version ${chosen.label}` : `Draft ${draft.number}`}</h2>
          <p className={styles.note}>{standing(chosen, draft.isGivenOut)}</p>
          <Versions
            report={report}
            versions={ofQuarter}
            draftWords={`Draft ${draft.number}`}
            chosen={chosen?.label ?? ''}
            onChoose={choose}
          />
          {hasExempt || chosen ? (
            <CopyChoice isPart2={wantsExempt} onChoose={setWantsExempt} />
          ) : (
            <p className={styles.note}>Nothing in it is exempt, so there is one copy for all.</p>
          )}
          {problem ? (
            <Notice kind="problem" heading={problem} />
          ) : (
            <Downloads key={chosen?.label ?? ''} document={document} onGiveOut={giveOut} />
          )}
        </section>
        <Composer report={report} committee={committee} kept={kept} />
        <Forms report={report} committee={committee} asked={asked} kept={kept} />
      </div>
      {!problem && <PackPreview document={document} />}
    </div>
  )
}

function standing(chosen: Frozen | undefined, isGivenOut: boolean): string {
  if (chosen) return 'These figures are finalised: nothing that is changed later moves them.'
  return isGivenOut
    ? 'This very draft was given out. It gets the next number once something in it changes.'
    : 'Not given out yet. It is numbered when you print or save it; nothing is frozen by that.'
}

/** Said beside every form of what a version keeps, so that nobody takes it for a way to change one. */
const keptWords = ({ label }: Frozen, keepsOwn: boolean): string =>
  keepsOwn
    ? `These are for the next draft: version ${label} keeps its own.`
    : `Version ${label} was finalised without these, so what is changed here changes how it is printed, not its figures.`

const none: readonly never[] = []

interface FormsProps extends Pick<DeskProps, 'report' | 'committee'> {
  readonly asked: PackAsked
  /** What a change means for the version that is looked at; '' without one. */
  readonly kept: string
}

function Forms({ report, committee, asked, kept }: FormsProps) {
  const { structure, quarter } = report
  const view = useMemo(() => ({ structure, quarter }), [structure, quarter])
  const { entry, fields } = entryForms.committee
  const { content } = packForCommittee(committee)
  const front = useFrontPlace(committee.id)
  return (
    <section aria-label="Front page, rows and briefings">
      <div ref={front}>
        <Disclosure summary="Front page and own texts">
          {kept && <p className={styles.note}>{kept}</p>}
          <FrontForm view={view} committee={committee} />
        </Disclosure>
      </div>
      <Disclosure summary="Rows it receives">
        {kept && <p className={styles.note}>{kept}</p>}
        <p className={styles.note}>{contentWords(content)}</p>
        <EntryForm
          view={view}
          entry={entry}
          record={committee}
          groups={fields(view, committee.id)}
          label="Committee and its rows"
        />
      </Disclosure>
      <CoverReport asked={asked} />
      <Briefings report={report} content={content} />
    </section>
  )
}
