import { useMemo } from 'react'
import type { Part } from '#domain/bundle/scopeRows'
import type { HandingIn, RequestWanted, ReturnNaming } from './commands/submit'
import type { IssueWay } from './commands/issue'
import { useWorkspace } from './useWorkspace'

export type { HandedIn } from './commands/submit'
export type { Issued, IssuedRequest, RequestForm, UnwrittenRequest } from './commands/issue'

/** The commands that send requests out and hand parts in; what writes files comes with the first of them. */
export function useHandingOver() {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      issueRequests: async (wanted: readonly RequestWanted[], way: IssueWay) =>
        (await import('./commands/issue')).issueRequests(workspace, wanted, way),
      handIn: async (handing: HandingIn) => (await import('./commands/submit')).handIn(workspace, handing),
      expectedReturnName: async (part: Part, naming: ReturnNaming) =>
        (await import('./commands/submit')).expectedReturnName(workspace, part, naming),
    }),
    [workspace],
  )
}
