import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatQuarter } from '#domain/quarter'
import { recordKey } from '#domain/recordIndex'
import { Page } from '../kit/Page'
import { DeletedNotice } from '../plan/DeletedNotice'
import { CommitteeOutline, ReportOutline, SchemeOutline, StaffOutline } from '../plan/OutlineView'
import { PlanNav } from '../plan/PlanNav'
import { PlanPanel } from '../plan/PlanPanel'
import { readPlanPath } from '../plan/planPaths'
import type { PlanAddress } from '../plan/planPaths'
import styles from '../plan/Plan.module.css'
import type { Deleted } from '../plan/useRemoval'
import type { PageContext } from './PageContext'

/** The plan editor: lists of everything the plan is made of, and a form for the one that is chosen. */
export function PlanPage({ structure, quarter }: PageContext) {
  const [path] = useLocation()
  const address = readPlanPath(path)
  const [deleted, setDeleted] = useState<Deleted>()
  const view = { structure, quarter }
  const when = formatQuarter(quarter, structure.firstMonth)
  return (
    <Page title="Plan" address={`${quarter}/plan`} standfirst={`As it stands in ${when}`}>
      <PlanNav quarter={quarter} list={address.list} />
      <DeletedNotice deleted={deleted} />
      <div className={styles.editor} data-show={address.show}>
        <div className={styles.list}>
          <PlanList view={view} address={address} />
        </div>
        <PlanPanel key={path} view={view} address={address} onDeleted={setDeleted} />
      </div>
    </Page>
  )
}

function PlanList({ view, address }: { readonly view: PageContext; readonly address: PlanAddress }) {
  const chosen = address.show === 'record' ? recordKey(address.kind, address.id) : undefined
  switch (address.list) {
    case 'report':
      return <ReportOutline view={view} chosen={chosen} />
    case 'staff':
      return <StaffOutline view={view} chosen={chosen} />
    case 'schemes':
      return <SchemeOutline view={view} chosen={chosen} />
    case 'committees':
      return <CommitteeOutline view={view} chosen={chosen} />
  }
}
