import { useState } from 'react'
import { partTitle } from '#domain/myParts'
import type { Part } from '#domain/bundle/scopeRows'
import type { Report } from '#domain/scorecard'
import { submittingChanges } from '#domain/submitting'
import type { Delivery } from '#state/commands/submit'
import { useHandingOver } from '#state/useHandingOver'
import type { HandedIn } from '#state/useHandingOver'
import { useWorkspace } from '#state/useWorkspace'
import { notSavedWords } from '../words/notSaved'

/** How far handing in is. Nothing is marked as submitted before a place was chosen. */
export type Submitting =
  | { readonly step: 'ready' }
  | { readonly step: 'writing' }
  | { readonly step: 'done'; readonly file: HandedIn }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly message: string }

interface Submission {
  readonly report: Report
  readonly part: Part
  readonly note: string
}

/** B8 — Given a passphrase, what is saved or shared is locked with it. Each resolves with whether the file left. */
export function useSubmitting({ report, part, note }: Submission) {
  const { environment } = useWorkspace()
  const { handIn, expectedReturnName } = useHandingOver()
  const [submitting, setSubmitting] = useState<Submitting>({ step: 'ready' })
  const title = partTitle(report.structure, part)
  const choosePlace = async (isLocked: boolean): Promise<Delivery | 'cancelled'> => {
    if (!environment.choosePlace) return { by: 'download' }
    const chosen = await environment.choosePlace(await expectedReturnName(part, { title, isLocked }))
    if (chosen.outcome === 'cancelled') return chosen.outcome
    return chosen.outcome === 'chosen' ? { by: 'place', place: chosen.it } : { by: 'download' }
  }
  const submit = async (
    choose: () => Promise<Delivery | 'cancelled'>,
    passphrase?: string,
  ): Promise<boolean> => {
    if (submitting.step === 'writing') return false
    setSubmitting({ step: 'writing' })
    try {
      const delivery = await choose()
      if (delivery === 'cancelled') {
        setSubmitting({ step: 'cancelled' })
        return false
      }
      const changes = submittingChanges(report, part, title ?? 'the whole report')
      const handed = await handIn({ part, note, passphrase, changes, delivery })
      setSubmitting(
        handed.ok
          ? { step: 'done', file: handed.value }
          : { step: 'failed', message: notSavedWords(handed.error) },
      )
      return handed.ok
    } catch (error) {
      setSubmitting({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
      return false
    }
  }
  const { shareFile } = environment
  return {
    submitting,
    save: (passphrase?: string) => submit(() => choosePlace(passphrase !== undefined), passphrase),
    share:
      shareFile &&
      ((passphrase?: string) =>
        submit(() => Promise.resolve({ by: 'share', share: shareFile } as const), passphrase)),
  }
}
