import { coveringText, coveringTexts } from '#domain/coveringText'
import type { CoveringLetter } from '#domain/coveringText'
import { partKey } from '#domain/myParts'
import { bandsInReport } from '#domain/partProgress'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { requestChoices } from '#domain/requests'
import type { RequestChoice } from '#domain/requests'
import type { Report } from '#domain/scorecard'
import type { Issued, IssuedRequest } from '#state/useHandingOver'
import { useSession, useWorkspace } from '#state/useWorkspace'
import { Arrival } from '../kit/Arrival'
import { CopyButton } from '../exchange/CopyButton'
import { Notice } from '../kit/Notice'
import { issuedWords } from '../words/request'
import styles from './Requests.module.css'
import type { Issuing, RequestDeskState } from './useRequestDesk'

interface IssuedRequestsProps {
  readonly report: Report
  readonly desk: RequestDeskState
}

/** What came of it. The button that was pressed is disabled meanwhile, so that this has the focus when it comes. */
export function IssuedRequests({ report, desk: { issuing } }: IssuedRequestsProps) {
  if (issuing.step === 'ready') return null
  if (issuing.step === 'issuing') return <p role="status">Writing the requests…</p>
  return (
    <Arrival>
      <Came report={report} issuing={issuing} />
    </Arrival>
  )
}

interface CameProps extends Pick<IssuedRequestsProps, 'report'> {
  readonly issuing: Exclude<Issuing, { readonly step: 'ready' | 'issuing' }>
}

/** The files with their covering texts, or why there are none. */
function Came({ report, issuing }: CameProps) {
  switch (issuing.step) {
    case 'cancelled':
      return (
        <Notice kind="info" heading="No folder was chosen. Nothing was sent, and what you ticked is kept." />
      )
    case 'refused':
      return (
        <Notice kind="problem" heading="The browser did not let that folder be used. Nothing was sent.">
          <p>Choose another folder, or save them in one ZIP file. The browser says: {issuing.message}</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="problem" heading="The requests were not written.">
          <p>
            Your work is kept as it was. The browser says: {issuing.message}. Reload the page, then issue them
            again.
          </p>
        </Notice>
      )
    case 'issued':
      return <Outcome report={report} issued={issuing.issued} />
  }
}

function Outcome({ report, issued }: { readonly report: Report; readonly issued: Issued }) {
  const letterOf = useLetters(report)
  const { requests, unwritten } = issued
  const letters = requests.map(letterOf)
  return (
    <>
      {requests.length > 0 && (
        <Notice kind="success" heading={issuedWords(issued)}>
          <p>Send each file to those it asks, with its covering text: what it is and what to do with it.</p>
        </Notice>
      )}
      {unwritten.length > 0 && (
        <Notice
          kind="problem"
          heading="Some requests could not be saved. They do not count as sent and are still ticked."
          problems={unwritten.map((one) => `${letterOf(one).title}: ${one.message}`)}
        >
          <p>Whatever was saved stays. Issue these again, or save them in one ZIP file.</p>
        </Notice>
      )}
      {requests.length > 0 && (
        <>
          <h3>Requests just issued</h3>
          {requests.length > 1 && (
            <p>
              <CopyButton
                words="Copy all covering texts"
                name="Copy all covering texts"
                title="All covering texts"
                text={coveringTexts(letters)}
              />
            </p>
          )}
          <ul className={styles.issued}>
            {letters.map((letter) => (
              <li key={letter.fileName}>
                <div>
                  <span className={styles.name}>{letter.title}</span>
                  <span className={styles.file}>{letter.fileName}</span>
                  {letter.workbookName !== undefined && letter.workbookName !== letter.fileName && (
                    <span className={styles.file}>{letter.workbookName}</span>
                  )}
                </div>
                <div>
                  <CopyButton
                    words="Copy covering text"
                    name={`Copy covering text for ${letter.title}`}
                    title={`Covering text for ${letter.title}`}
                    text={coveringText(letter)}
                  />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function useLetters(report: Report): (request: IssuedRequest) => CoveringLetter {
  const { structure, quarter } = report
  const { environment } = useWorkspace()
  const me = useSession((session) => session.me)
  const contact = structure.get('post', me)
  const choices = new Map<string, RequestChoice & { readonly to: readonly string[] }>([
    ...requestChoices(report, { by: 'section', sent: [] }).map(
      (one) => [partKey(one.part), { ...one, to: one.about }] as const,
    ),
    ...requestChoices(report, { by: 'post', sent: [] }).map(
      (one) => [partKey(one.part), { ...one, to: [one.title] }] as const,
    ),
  ])
  const labels = new Map(bandsInReport(report).map(({ id, label }) => [id, label]))
  return ({ part, asks, fileName, workbookName }) => {
    const choice = choices.get(partKey(part))
    return {
      title: choice?.title ?? fileName,
      isOfPost: part.sections.length === 0 && part.posts.length > 0,
      to: choice?.to ?? [],
      fileName,
      workbookName,
      quarterName: formatQuarter(quarter, structure.firstMonth),
      deadline: choice?.deadline ?? null,
      asks,
      bandNames: asks.what === 'comments' ? asks.bands.map((id) => labels.get(id) ?? id) : [],
      address: environment.address(),
      contact: contact ? nameOf(contact) : '',
      organisation: structure.organisation.identity?.name ?? '',
    }
  }
}
