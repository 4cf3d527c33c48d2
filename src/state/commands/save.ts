import type { Changes, EnteringFor } from '#domain/change'
import { inNormalForm } from '#domain/normalForm'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { writeProblem } from '#domain/validWrite'
import type { SaveState } from '../session'
import { applyChanges, beginWith } from '#storage/applyChanges'
import type { Moved } from '#storage/applyChanges'
import type { Author } from '#storage/ledger'
import { innermostName, isFull } from '#storage/storageFull'
import type { Workspace } from '../workspace'

/**
 * Why a change was not saved. `moved`: the place shows something else by now, in this or another tab, and each `write` is
 * the very one that was given; `failed`: the browser would not write it. Nothing of the change was written.
 */
export type NotSaved =
  | { readonly code: 'moved'; readonly places: readonly Moved[] }
  | { readonly code: 'failed'; readonly message: string }

/** Saves one action of a person. Resolves when it is on the disk; the session's save state says so too. */
export const save = (workspace: Workspace, changes: Changes): Promise<Result<null, NotSaved>> =>
  write(workspace, changes, applyChanges)

/** Saves what a council begins with; undo does not go back behind it. */
export const begin = (workspace: Workspace, changes: Changes): Promise<Result<null, NotSaved>> =>
  write(workspace, changes, beginWith)

/** Runs a write after those before it, and keeps the save state true to its transaction (F19). */
export function tracked<T, E = NotSaved>(
  workspace: Workspace,
  work: Work<T, E>,
): Promise<Result<T, E | NotSaved>> {
  const { session } = workspace
  const waiting = underWay.get(workspace) ?? 0
  if (waiting === 0) resting.set(workspace, session.getState().save)
  underWay.set(workspace, waiting + 1)
  session.setState({ save: { state: 'saving' } }) // at once: what is shown from now on is not stored yet
  const turn = (turns.get(workspace) ?? Promise.resolve()).then(() => inTurn(workspace, work))
  turns.set(workspace, turn)
  return turn
}

type Work<T, E> = (author: Author) => Promise<Result<T, E | NotSaved>>

/** The last write of each workspace; none of them ever rejects. */
const turns = new WeakMap<Workspace, Promise<unknown>>()

/** How many writes have been given and have not ended. */
const underWay = new WeakMap<Workspace, number>()

/** The save state as the last write that has ended left it. */
const resting = new WeakMap<Workspace, SaveState>()

/** Resolves when every write given so far has ended. */
export async function writesDone(workspace: Workspace): Promise<void> {
  await turns.get(workspace)
}

async function write(
  workspace: Workspace,
  { label, writes }: Changes,
  apply: typeof applyChanges,
): Promise<Result<null, NotSaved>> {
  const changes = { label, writes: writes.map((one) => ({ ...one, value: inNormalForm(one.value) })) }
  for (const one of changes.writes) {
    const problem = writeProblem(one)
    if (problem) throw new Error(`A command made a change that cannot be stored: ${problem}`)
  }
  const whom = workspace.session.getState().enteringFor // now: by its turn the person may type for themselves again
  const withdraw = workspace.expect(changes)
  const outcome = await tracked<null, NotSaved>(workspace, async (author) => {
    const entered = await asEntered(workspace, changes, whom)
    const applied = await apply(workspace.db, entered, author)
    if (!applied.ok) return fail({ code: 'moved', places: applied.error.map(asGiven(entered)) })
    workspace.publish(applied.value.rows)
    return ok(null)
  })
  withdraw() // stored, it stands there by itself; refused, what stood there comes back
  return outcome

  function asGiven(stored: Changes) {
    return (moved: Moved): Moved => ({
      ...moved,
      write: writes[stored.writes.indexOf(moved.write)] ?? moved.write,
    })
  }
}

/** As it is, or as what somebody types in for another. */
async function asEntered(
  workspace: Workspace,
  changes: Changes,
  whom: EnteringFor | undefined,
): Promise<Changes> {
  return whom ? (await import('./enteringFor')).entered(workspace, changes, whom) : changes
}

async function inTurn<T, E>(workspace: Workspace, work: Work<T, E>): Promise<Result<T, E | NotSaved>> {
  const { session, environment } = workspace
  try {
    const author = { by: session.getState().me, at: environment.now() }
    const outcome = await work(author)
    if (outcome.ok) resting.set(workspace, { state: 'saved', at: author.at })
    if (outcome.ok && session.getState().isFull) session.setState({ isFull: false })
    return outcome
  } catch (error) {
    const message = reasonOf(error)
    if (isFull(error)) session.setState({ isFull: true })
    if (innermostName(error) !== 'Cancelled') resting.set(workspace, { state: 'failed', message })
    return fail({ code: 'failed', message })
  } finally {
    const waiting = (underWay.get(workspace) ?? 1) - 1
    underWay.set(workspace, waiting)
    if (waiting === 0) session.setState({ save: resting.get(workspace) ?? { state: 'idle' } })
  }
}

/** In words what stopped a write. */
function reasonOf(error: unknown): string {
  const name = innermostName(error)
  if (isFull(error)) return 'This computer has no room left for it. Free some space, then change it again.'
  if (name === 'OutdatedError' || name === 'DatabaseClosedError')
    return 'Quarterdeck was opened in a newer version in another tab. Reload this page, then change it again.'
  return `The browser would not save it (${name}). Copy what you typed, reload the page, then change it again.`
}
