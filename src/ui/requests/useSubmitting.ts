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

export function useSubmitting({ report, part, note }: Submission) {
  const { environment } = useWorkspace()
  const { handIn, expectedReturnName } = useHandingOver()
  const [submitting, setSubmitting] = useState<Submitting>({ step: 'ready' })
  const title = partTitle(report.structure, part)
  const choosePlace = async (): Promise<Delivery | 'cancelled'> => {
    if (!environment.choosePlace) return { by: 'download' }
    const chosen = await environment.choosePlace(await expectedReturnName(part, { title }))
    if (chosen.outcome === 'cancelled') return chosen.outcome
    return chosen.outcome === 'chosen' ? { by: 'place', place: chosen.it } : { by: 'download' }
  }
  const submit = async (choose: () => Promise<Delivery | 'cancelled'>) => {
    if (submitting.step === 'writing') return
    setSubmitting({ step: 'writing' })
    try {
      const delivery = await choose()
      if (delivery === 'cancelled') return setSubmitting({ step: 'cancelled' })
      const changes = submittingChanges(report, part, title ?? 'the whole report')
      const handed = await handIn({ part, note, changes, delivery })
      setSubmitting(
        handed.ok
          ? { step: 'done', file: handed.value }
          : { step: 'failed', message: notSavedWords(handed.error) },
      )
    } catch (error) {
      setSubmitting({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  const { shareFile } = environment
  return {
    submitting,
    save: () => submit(choosePlace),
    share: shareFile && (() => submit(() => Promise.resolve({ by: 'share', share: shareFile } as const))),
  }
}
