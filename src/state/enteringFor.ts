import type { EnteringFor } from '#domain/change'
import type { Workspace } from './workspace'

const keyOf = (workspace: string): string => `quarterdeck-entering-for-${workspace}`

/** For whom this tab was entering before it was loaded again; undefined: for nobody, or the browser keeps nothing. */
export function recallEntering(workspace: string): EnteringFor | undefined {
  const [post = '', ...from] = (tried(() => sessionStorage.getItem(keyOf(workspace))) ?? '').split(' ')
  return post === '' ? undefined : { post, from: from.join(' ') }
}

/** Types for a post from now on, or for oneself again. Only in this tab, and as long as it is open. */
export function enterFor(
  { session, name }: Pick<Workspace, 'session' | 'name'>,
  whom: EnteringFor | undefined,
): void {
  rememberEntering(name, whom)
  session.setState({ enteringFor: whom })
}

/** Keeps it for as long as the tab is open. */
function rememberEntering(workspace: string, whom: EnteringFor | undefined): void {
  tried(() =>
    whom
      ? sessionStorage.setItem(keyOf(workspace), `${whom.post} ${whom.from}`)
      : sessionStorage.removeItem(keyOf(workspace)),
  )
}

/** A browser that blocks storage throws on touch. */
function tried<T>(touch: () => T): T | undefined {
  try {
    return touch()
  } catch {
    return undefined
  }
}
