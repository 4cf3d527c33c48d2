import { creation } from '#domain/change'
import { formatQuarter } from '#domain/quarter'
import { normalText } from '#domain/normalForm'
import { freezeFigures, frozenText, nextLabel } from '#domain/pack/frozen'
import type { DateText, QuarterId } from '#domain/primitives'
import { isOfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { Report } from '#domain/scorecard'
import { readAcceptance } from '#storage/acceptance'
import { readKind } from '#storage/readRecords'
import type { Workspace } from '../workspace'
import { keepBefore } from './keepSnapshot'
import { save } from './save'
import type { NotSaved } from './save'

export interface ToFinalise {
  readonly report: Report
  readonly asAt: DateText
}

/**
 * S14 — Freezes the figures of a quarter as its next version, one step of undo; the quarter itself stays open. The next one
 * after those that are stored, whatever a page knows of them.
 */
export async function finaliseVersion(
  workspace: Workspace,
  { report, asAt }: ToFinalise,
): Promise<Result<Frozen, NotSaved>> {
  const files = [...(await readAcceptance(workspace.db)).files.keys()]
  const label = nextLabel(await versionsOf(workspace, report.quarter))
  const frozen = await hashed(workspace, freezeFigures({ report, label, asAt, files }))
  const quarter = formatQuarter(report.quarter, report.structure.firstMonth)
  const kept = await keepBefore(workspace, 'publication')
  if (!kept.ok) return kept
  const saved = await save(workspace, {
    label: `Finalise version ${label} of ${quarter}`,
    writes: creation('version', workspace.environment.newId(), { frozen }),
  })
  return saved.ok ? ok(frozen) : saved
}

/** Whether a version is as it was finalised; fails with a sentence where anything in it was changed. */
export async function checkVersion(
  { environment: { sha256 } }: Pick<Workspace, 'environment'>,
  frozen: Frozen,
): Promise<Result<Frozen>> {
  const hash = `sha256:${await sha256(frozenText(frozen))}`
  if (hash === frozen.hash) return ok(frozen)
  const message = `Version ${frozen.label} is not as it was finalised: its fingerprint does not fit its figures. Take it from a backup or from the file that it was published in.`
  return fail<Problem>({ code: 'changedVersion', path: '', message })
}

async function versionsOf({ db }: Workspace, quarter: QuarterId): Promise<readonly Frozen[]> {
  const stored = await readKind(db, 'version')
  const frozen = stored.flatMap((record) => (isOfKind(record, 'version') && record.values.frozen) || [])
  return frozen.filter((version) => version.quarter === quarter)
}

async function hashed(
  { environment: { sha256 } }: Pick<Workspace, 'environment'>,
  frozen: Omit<Frozen, 'hash'>,
): Promise<Frozen> {
  const stored = { ...frozen, records: frozen.records.map(normalText) }
  return { ...stored, hash: `sha256:${await sha256(frozenText(stored))}` }
}
