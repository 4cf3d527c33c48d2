import type { CellPlan } from '#domain/cellPlan'
import type { Json } from '#domain/canonical'
import type { Changes } from '#domain/change'
import type { Result } from '#domain/result'
import type { NotSaved } from '#state/commands/save'
import type { CellEdit, CellOutcome } from '../grid/gridMeta'

export type Save = (changes: Changes) => Promise<Result<null, NotSaved>>

/** What a person needs to know of the place they write to. `show` says in words what stands in a register. */
export interface Settling {
  readonly save: Save
  readonly show: (register: string, now: Json | undefined) => string
}

/** An edit whose commit does what it plans. */
export const settled = (edit: Omit<CellEdit, 'commit'>, save: Save): CellEdit => ({
  ...edit,
  commit: (text, startedFrom) => settlePlan(edit.plan(text, startedFrom), { save, show: edit.show }),
})

/** Carries a plan out, or says at the cell why nothing was stored and what may be done instead. */
async function settlePlan(plan: CellPlan, settling: Settling): Promise<CellOutcome> {
  if (plan.plan === 'write') return settleChanges(plan.changes, settling)
  return {
    done: false,
    message: plan.message,
    offers: plan.offers.map(({ label, changes }) => ({
      label,
      commit: () => settleChanges(changes, settling),
    })),
  }
}

/** Where the place has changed meanwhile, nothing is written and the person chooses which to keep. */
export async function settleChanges(changes: Changes, settling: Settling): Promise<CellOutcome> {
  const saved = await settling.save(changes)
  if (saved.ok) return { done: true }
  if (saved.error.code === 'failed') {
    return { done: false, message: `Not saved. ${saved.error.message} What you typed still stands here.` }
  }
  const stands = saved.error.places.map(({ write, now }) => settling.show(write.register, now)).join('; ')
  const mine = overriding(changes, saved.error.places)
  return {
    done: false,
    message: `This was changed elsewhere meanwhile: it is now ${stands}. Nothing was changed by you; what you typed still stands here.`,
    offers: [
      { label: 'Use mine', commit: () => settleChanges(mine, settling) },
      { label: `Keep ${stands}`, commit: () => Promise.resolve({ done: true }) },
    ],
  }
}

/** The same change, made on what stands there now. */
function overriding(changes: Changes, places: Extract<NotSaved, { code: 'moved' }>['places']): Changes {
  const writes = changes.writes.map((write) => {
    const place = places.find((one) => one.write === write)
    return place ? { ...write, before: place.now } : write
  })
  return { ...changes, writes }
}
