import type { Draft } from '#domain/plan/draft'
import type { Workspace } from '#state/workspace'

/** What was typed into forms and not saved, by workspace and form: leaving a page and coming back loses nothing. */
const unsaved = new WeakMap<Workspace, Map<string, Draft>>()

export const unsavedIn = (workspace: Workspace, form: string): Draft | undefined =>
  unsaved.get(workspace)?.get(form)

/** `undefined`: saved, or given up. */
export function keepUnsaved(workspace: Workspace, form: string, texts: Draft | undefined): void {
  const forms = unsaved.get(workspace) ?? new Map<string, Draft>()
  unsaved.set(workspace, forms)
  if (texts) forms.set(form, texts)
  else forms.delete(form)
}
