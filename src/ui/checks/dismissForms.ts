import { useEffect } from 'react'
import type { Dismissing } from '#domain/check/dismissing'
import type { CheckItem } from '#domain/checks'
import type { Id, QuarterId } from '#domain/primitives'
import { draftsOf } from '#state/drafts'
import { endFormDraft } from '#state/useDraft'
import { useLeftRows } from '#state/useLeftDrafts'
import { useWorkspace } from '#state/useWorkspace'
import { formPlace } from '../drafts/resume'
import { keepUnsaved, unsavedForms } from '../form/unsaved'
import { noteUnsaved } from '../kit/unsavedEditor'
import { openItems, useChecksFound } from './checksFound'

/** Names the form among those of its page. */
export const dismissFormName = ({ dismissal, others }: Pick<Dismissing, 'dismissal' | 'others'>): string =>
  `dismiss ${others ? 'all ' : ''}${dismissal}`

/**
 * Ends what was typed into forms for dismissing findings of a quarter that are dismissed by now, or gone: no form asks
 * for it any more, so it is offered no more.
 */
export function useEndedDismissForms(quarter: QuarterId): void {
  const workspace = useWorkspace()
  const items = useChecksFound(quarter)
  const left = useLeftRows()
  useEffect(() => {
    if (!items) return
    const isOver = whetherOver(quarter, items)
    for (const key of unsavedForms(workspace).filter(isOver)) {
      keepUnsaved(workspace, key, undefined)
      noteUnsaved(key, false)
      endFormDraft(workspace, formPlace(key))
    }
    for (const row of left)
      if (isOver(row.place.slice(formPlace('').length))) void draftsOf(workspace).discard(row)
  }, [workspace, quarter, items, left])
}

/** Takes the key of a form: the path of its page, and its name there. */
function whetherOver(quarter: QuarterId, items: readonly CheckItem[]): (key: string) => boolean {
  const open = new Set<Id>(openItems(items).map(({ dismissal }) => dismissal))
  return (key) => {
    const [, dismissal] = dismissForm.exec(key) ?? []
    return dismissal !== undefined && key.startsWith(`/${quarter}/`) && !open.has(dismissal)
  }
}

const dismissForm = /^\S+ dismiss (?:all )?(\S+)$/u
