import type { Writing } from '#domain/questionForm'
import { useSession, useWorkspace } from '#state/useWorkspace'

/** Whose words they are (of the post that somebody types for, else of who is at this browser), and what day it is. */
export function useWriting(): Writing {
  const me = useSession((session) => session.enteringFor?.post ?? session.me)
  const { environment } = useWorkspace()
  return { me, today: environment.now().slice(0, 10) }
}
