import { activityOutcome } from '../activityOutcome'
import type { AskedRow } from '../askedRows'
import { composite } from '../ids'
import type { Values } from '../records'
import { activitySchemeInForce } from '../ruleInForce'
import type { Report } from '../scorecard'
import { isBlank } from './duty'
import type { Duty, Missing } from './duty'

/** C13 — An activity without status or text, or behind without a reason and a next step. */
export function activityDuty(report: Report, { owner, ref, title, quarter }: AskedRow): Duty {
  const id = composite(owner, quarter)
  const values = report.figures.get('progress', id)?.values ?? {}
  const missing: readonly Missing[] = [
    ...(values.status ? [] : [{ what: 'status', register: 'status' } as const]),
    ...(isBlank(values.text) ? [{ what: 'progressText', register: 'text' } as const] : []),
    ...nextStepLacking(report, values),
  ]
  const place = { group: 'activities', kind: 'progress', id, owner, quarter } as const
  return { item: { ...place, ref: ref ?? '', title, missing, notes: [] }, isCounted: true }
}

function nextStepLacking(
  { structure }: Report,
  { status, nextStep }: Values<'progress'>,
): readonly Missing[] {
  const outcome = activityOutcome(activitySchemeInForce(structure), status)
  if (outcome.has !== 'band' || outcome.band.tone !== 'poor') return []
  const parts = (['reason', 'action'] as const).filter((part) => isBlank(nextStep?.[part]))
  return parts.length === 0 ? [] : [{ what: 'nextStep', register: 'nextStep', band: outcome.band, parts }]
}
