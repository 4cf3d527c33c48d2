import type { ComponentProps } from 'react'
import { shortName } from '#domain/shortName'
import { isException } from '#domain/exception'
import { figureDraft, quotientIn } from '#domain/figureForm'
import type { FigureGroup } from '#domain/figureForm'
import { formatTarget } from '#domain/formatFigure'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Draft } from '#domain/plan/draft'
import type { Structure } from '#domain/structure'
import { Disclosure } from '../kit/Disclosure'
import { figureGroupWords } from '../words/figure'
import { FigureGroupForm } from './FigureGroupForm'
import type { FieldsContext } from './figureFields'
import styles from './Indicator.module.css'

interface FigureFormsProps {
  readonly structure: Structure
  readonly result: IndicatorResult
}

/** Everything that a figure has, to be filled in in place: the usual at once, the rest when it is opened. */
export function FigureForms({ structure, result }: FigureFormsProps) {
  const { definition, quarter, measurement } = result
  const cells = { definition, quarter, measurement }
  const context = { cells, structure, scheme: result.rule.scheme, previous: result.previous }
  const isAsked = isException(structure, result.status)
  const isOpen = (group: FigureGroup) => Boolean(measurement?.values[group])
  return (
    <>
      <div className={styles.pair}>
        <Form group="actual" context={context} note={(draft) => quotientNote(draft, result)} />
        <Form group="target" context={context} note={(draft) => targetNote(draft, result)} />
      </div>
      <Form group="comment" heading="named" context={context} />
      {isAsked ? (
        <Form group="correctiveAction" context={context} lead={askedWords(result)} />
      ) : (
        <Folded group="correctiveAction" context={context} open={isOpen('correctiveAction')} />
      )}
      <Folded group="reportedStatus" context={context} open={result.reported?.agreement === 'differs'} />
      <Folded group="forecast" context={context} open={definition.basis === 'forecast'} />
      <Folded group="source" context={context} open={false} />
      <Folded group="access" context={context} open={isRestricted(context)} />
      <Folded group="trend" context={context} open={false} />
    </>
  )
}

type FormProps = Omit<ComponentProps<typeof FigureGroupForm>, 'legend' | 'heading'> & {
  readonly heading?: 'shown' | 'named'
}

const Form = ({ heading = 'shown', ...props }: FormProps) => (
  <FigureGroupForm {...props} heading={heading} legend={figureGroupWords[props.group]} />
)

function Folded({ open, ...props }: FormProps & { readonly open: boolean }) {
  const legend = figureGroupWords[props.group]
  const isGiven = Boolean(props.context.cells.measurement?.values[props.group])
  return (
    <Disclosure summary={`${legend}${isGiven ? ' (given)' : ''}`} open={open}>
      <Form {...props} heading="named" />
    </Disclosure>
  )
}

const isRestricted = ({ cells }: FieldsContext): boolean => figureDraft('access', cells)['level'] !== 'public'

/** N3 */
function quotientNote(draft: Draft, { definition }: IndicatorResult): string {
  if (draft['givenAs'] !== 'parts' || (draft['state'] !== 'final' && draft['state'] !== 'provisional'))
    return ''
  const quotient = quotientIn(draft, definition.measure)
  if (!quotient) return 'The value is worked out from both.'
  return quotient.has === 'value' ? `The value is ${quotient.text}.` : 'A denominator of 0 gives no value.'
}

/** A4 — What stands while nothing is typed here. */
function targetNote(draft: Draft, { target, definition }: IndicatorResult): string {
  if (draft['kind'] !== 'point' || draft['value']) return ''
  const { origin, held } = target
  if (origin !== 'profile' || held.has !== 'target')
    return origin === 'typed' ? 'Left empty, the target of the year’s profile holds, where there is one.' : ''
  const shown = formatTarget(held.target, definition.measure)
  return `Nothing is typed here, so the target of the year’s profile holds: ${shown}.`
}

/** C2 */
function askedWords({ status, definition, measurement }: IndicatorResult): string {
  if (status.has === 'none' || measurement?.values.correctiveAction) return ''
  return `${shortName(definition)} is in the band “${status.band.label}”, so a reason, an action, a post and a date are asked for.`
}
