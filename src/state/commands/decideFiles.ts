import type { Decision } from '#domain/merge/decisions'
import type { Proposal } from '#domain/merge/proposals'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { FileTaken } from '#storage/fileLists'
import type { Workspace } from '../workspace'
import { tracked } from './save'
import type { NotSaved } from './save'

/** A file that was taken in. */
export type FileNamed = Pick<FileTaken, 'id' | 'fileName'>

/** Takes a file out, as if it had never come: at any time, in any order. Own edits stay. One step of undo. */
export const withdrawFile = (
  workspace: Workspace,
  { id, fileName }: FileNamed,
): Promise<Result<null, NotSaved>> =>
  decided(workspace, `Withdraw ${fileName}`, [{ ...whole(id), verdict: 'withdrawn' }])

/** Puts a withdrawn file back, as if it had never gone. One step of undo. */
export const putFileBack = (
  workspace: Workspace,
  { id, fileName }: FileNamed,
): Promise<Result<null, NotSaved>> =>
  decided(workspace, `Put back ${fileName}`, [{ ...whole(id), verdict: 'accepted' }])

/** Says yes to proposals. One step of undo. */
export const takeProposals = (
  workspace: Workspace,
  proposals: readonly Proposal[],
): Promise<Result<null, NotSaved>> =>
  decided(
    workspace,
    `Accept ${countOf(proposals)}`,
    proposals.map((one) => ({ ...partOf(one), verdict: 'accepted' })),
  )

/** Says no to proposals: they are listed no more. One step of undo. */
export const turnProposalsDown = (
  workspace: Workspace,
  proposals: readonly Proposal[],
): Promise<Result<null, NotSaved>> =>
  decided(
    workspace,
    `Turn down ${countOf(proposals)}`,
    proposals.map((one) => ({ ...partOf(one), verdict: 'refused', reason: 'turnedDown' })),
  )

const whole = (file: string) => ({ file, record: null, register: null, reason: '' }) as const

const partOf = ({ file, kind, id, register }: Proposal) =>
  ({ file, record: `${kind}/${id}`, register, reason: '' }) as const

const countOf = ({ length }: readonly Proposal[]): string =>
  length === 1 ? 'a proposal' : `${length} proposals`

/** Deciding reads whole files, so its code comes with the first decision. */
async function decided(
  workspace: Workspace,
  label: string,
  decisions: readonly Omit<Decision, 'at'>[],
): Promise<Result<null, NotSaved>> {
  const { decide } = await import('#storage/decisions')
  return tracked(workspace, async ({ at, by }) => {
    await decide(workspace.db, { label, at, by, done: decisions.map((one) => ({ ...one, at })) })
    return ok(null)
  })
}
