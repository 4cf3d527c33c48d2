import type { Write } from '#domain/change'
import type { Definition } from '#domain/definition'
import { dueInYear, everyQuarter } from '#domain/due'
import { formatTarget } from '#domain/formatFigure'
import { composite } from '#domain/ids'
import type { PlanView } from '#domain/plan/place'
import { profileSentence } from '#domain/profile/words'
import { profileInDraft, yearEntry } from '#domain/plan/yearEntry'
import type { TargetYear } from '#domain/plan/yearEntry'
import type { Draft } from '#domain/plan/draft'
import { formatYear, quartersOfYear, sameQuarterLastYear, yearOf } from '#domain/quarter'
import { heldTarget } from '#domain/accumulation/held'
import type { OfKind } from '#domain/recordIndex'
import { schemeInForce } from '#domain/ruleInForce'
import type { IndicatorScheme } from '#domain/scheme'
import { valuesOfLastYear } from '#domain/yearTargets'
import { useFigures } from '#state/useRecords'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { ComparatorFields } from './ComparatorFields'
import { yearFields } from './fields/yearFields'
import styles from './Plan.module.css'
import { useSaved } from './useSaved'

interface YearFormProps {
  readonly view: PlanView
  readonly indicator: OfKind<'indicator'>
  readonly definition: Definition
}

/** The annual target of the year of the quarter, how it is spread, the outturn, and what others came to. */
export function YearForm({ view, indicator, definition }: YearFormProps) {
  const year = yearOf(view.quarter)
  const lastYear = quartersOfYear(year).map(sameQuarterLastYear)
  const figures = useFigures([year, ...lastYear])
  if (!figures) return null
  const id = composite(indicator.id, year)
  const { measure } = definition
  const target: TargetYear = {
    definition,
    measure,
    dueIn: dueInYear(indicator.values.life ?? everyQuarter, year),
    lastYear: valuesOfLastYear({
      structure: view.structure,
      figures,
      indicator: indicator.id,
      year,
      measure,
    }),
  }
  return <YearFields view={view} id={id} record={figures.get('year', id)} target={target} />
}

interface YearFieldsProps {
  readonly view: PlanView
  readonly id: string
  readonly record: OfKind<'year'> | undefined
  readonly target: TargetYear
}

function YearFields({ view, id, record, target }: YearFieldsProps) {
  const saved = useSaved()
  const { definition } = target
  const words = formatYear(yearOf(view.quarter), view.structure.firstMonth)
  const entry = yearEntry(target)
  const scheme = schemeInForce(view.structure, definition)
  const form = useDraftForm<OfKind<'year'> | undefined, readonly Write[]>({
    name: 'year',
    source: record,
    draftOf: (seen) => ({
      secondIs: asksFor(scheme, 'aspire') ? 'aspire' : 'floor',
      ...entry.draft(seen, view),
    }),
    read: (draft, seen) => entry.plan(draft, { ...view, id, seen }),
    save: (writes) => saved(`Annual target ${words} of ${definition.ref ?? definition.title}`, writes),
  })
  const second = asksFor(scheme, 'aspire') || asksFor(scheme, 'floor') || Boolean(form.draft['second'])
  return (
    <DraftFormFrame form={form} label={`Target and outturn ${words}`}>
      <DraftFields
        groups={yearFields({ draft: form.draft, dueIn: target.dueIn, second, words })}
        form={form}
      />
      <Spread draft={form.draft} target={target} />
      <ComparatorFields form={form} words={words} />
    </DraftFormFrame>
  )
}

/** A4 — What the quarters come to, before it is saved. */
function Spread({ draft, target }: { draft: Draft; target: TargetYear }) {
  const profile = profileInDraft(draft, target)
  if (!profile) return null
  const isTyped = draft['profile'] === 'typed'
  const shown = profile.targets.flatMap((quarter, index) => {
    const held = heldTarget(quarter)
    return held.has === 'target' ? [`Quarter ${index + 1}: ${formatTarget(held.target, target.measure)}`] : []
  })
  const { check } = profile
  return (
    <p
      className={styles.note}
      data-misfit={(check && !check.fits) || undefined}
      aria-live={isTyped ? 'polite' : undefined}
    >
      {!isTyped && shown.join(' · ')}
      {isTyped && check && profileSentence(check, target.measure)}
    </p>
  )
}

function asksFor(scheme: IndicatorScheme, cut: 'floor' | 'aspire'): boolean {
  return scheme.rule.steps.some((step) => step.cut.at === cut)
}
