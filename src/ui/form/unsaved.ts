import type { Draft } from '#domain/plan/draft'
import type { Workspace } from '#state/workspace'

/** Typed texts over a source that goes on living; `seen` is the source at the first keystroke, which guards the save. */
export interface Typed<S> {
  readonly texts: Draft
  readonly seen: S
}

/** What was typed into forms and not saved, by workspace and form: leaving a page and coming back loses nothing. */
const unsaved = new WeakMap<Workspace, Map<string, Typed<unknown>>>()

/** `S` is that of the form, which alone knows its name. */
export function unsavedIn<S>(workspace: Workspace, form: string): Typed<S> | undefined {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- kept by the form of this name
  return unsaved.get(workspace)?.get(form) as Typed<S> | undefined
}

/** `undefined`: saved, or given up. */
export function keepUnsaved<S>(workspace: Workspace, form: string, typed: Typed<S> | undefined): void {
  const forms = unsaved.get(workspace) ?? new Map<string, Typed<unknown>>()
  unsaved.set(workspace, forms)
  if (typed) forms.set(form, typed)
  else forms.delete(form)
}

/** The forms that hold anything. */
export const unsavedForms = (workspace: Workspace): readonly string[] => [
  ...(unsaved.get(workspace)?.keys() ?? []),
]
