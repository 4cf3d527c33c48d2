import { useState } from 'react'
import { shortName } from '#domain/shortName'
import type { Drafts } from '#domain/pack/drafts'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { useReport } from '#state/useReport'
import { useSectionDrafts } from '#state/useSectionDrafts'
import { useVersionCheck } from '#state/useVersionCheck'
import { useVersions } from '#state/useVersions'
import { EmptyState } from '../kit/EmptyState'
import { Notice } from '../kit/Notice'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { CopyChoice } from './CopyChoice'
import { Downloads } from './Downloads'
import { EditionChoice } from './EditionChoice'
import { PackPreview } from './PackPreview'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'
import { useBriefing } from './useBriefing'
import { useVersionChoice } from './useVersionChoice'

type BriefingPageProps = PageContext & { readonly indicator: Id }

/** One indicator on one page, for whoever answers for it in the meeting. */
export function BriefingPage({ structure, quarter, indicator }: BriefingPageProps) {
  const report = useReport(structure, quarter)
  const { drafts, note } = useSectionDrafts(`briefing/${indicator}`)
  const versions = useVersions()
  const href = useHref()
  const definition = structure.definition(indicator, quarter)
  const crumbs = [{ label: 'Packs', href: href(packPaths.list(quarter)) }]
  const page = { address: packPaths.briefing(quarter, indicator), crumbs, isScreenOnly: true }
  if (!definition)
    return (
      <Page title="Indicator not found" {...page}>
        <EmptyState
          heading="There is no such indicator in this quarter."
          actions={<a href={href(paths.figures(quarter))}>See all figures</a>}
        />
      </Page>
    )
  return (
    <Page
      title={`Briefing on ${shortName(definition)}`}
      standfirst={`${formatQuarter(quarter, structure.firstMonth)}, on one page for the meeting`}
      actions={<a href={href(paths.indicator(quarter, indicator))}>Go to the indicator</a>}
      {...page}
    >
      {report && drafts && versions && (
        <Desk report={report} indicator={indicator} drafts={drafts} note={note} versions={versions} />
      )}
    </Page>
  )
}

interface DeskProps {
  readonly report: Report
  readonly indicator: Id
  readonly drafts: Drafts
  readonly note: ReturnType<typeof useSectionDrafts>['note']
  readonly versions: readonly Frozen[]
}

function Desk({ report, indicator, drafts, note, versions }: DeskProps) {
  const [isPart2, setPart2] = useState(false)
  const { ofQuarter, chosen, choose } = useVersionChoice(versions, report.quarter)
  const { document, draft } = useBriefing({ report, indicator, drafts, version: chosen, isPart2 })
  const problem = useVersionCheck(chosen) || (document.ok ? '' : document.error.message)
  const shown = document.ok && !problem ? document.value : undefined
  const giveOut = async () => chosen !== undefined || draft.isGivenOut || note(draft)
  return (
    <div className={styles.desk}>
      <div className={styles.tools} data-screen-only>
        <EditionChoice
          versions={ofQuarter}
          draftWords={`Draft ${draft.number}`}
          chosen={chosen?.label ?? ''}
          onChoose={choose}
        />
        <CopyChoice isPart2={isPart2} onChoose={setPart2} />
        {problem && <Notice kind="problem" heading={problem} />}
        {shown && <Downloads key={chosen?.label ?? ''} document={shown} onGiveOut={giveOut} />}
      </div>
      {shown ? (
        <PackPreview document={shown} />
      ) : (
        !problem && (
          <EmptyState heading="This indicator is in no copy of this quarter’s report.">
            <p>Its figure is internal, or the version that was chosen does not have it.</p>
          </EmptyState>
        )
      )}
    </div>
  )
}
