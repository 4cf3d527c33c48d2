import { listText } from '#domain/plan/draft'
import { bandInDraft } from '#domain/plan/schemeEntry'
import { ruleLines } from '#domain/plan/schemes'
import type { OfKind } from '#domain/recordIndex'
import { symbolNames, toneNames } from '#domain/records/scheme'
import type { Band, Rule } from '#domain/records/scheme'
import { DraftField } from '../form/DraftField'
import formStyles from '../form/Form.module.css'
import type { DraftForm } from '../form/useDraftForm'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { StatusMark } from '../kit/StatusMark'
import styles from './Plan.module.css'

interface BandFieldsProps {
  readonly form: DraftForm
  readonly scheme: OfKind<'scheme'>
}

/** The bands of a scheme as they would look and read; the rule beside them stays that of the preset. */
export function BandFields({ form, scheme }: BandFieldsProps) {
  const { bands = [], rule } = scheme.values
  const order = (form.draft['bands'] ?? '').split(' ')
  const shown = order.flatMap((id) => (bands ?? []).filter((band) => band.id === id))
  const move = (band: Band, by: -1 | 1) => {
    const at = order.indexOf(band.id)
    const others = order.filter((id) => id !== band.id)
    form.set('bands', listText(others.toSpliced(at + by, 0, band.id)))
    announce(`${bandInDraft(form.draft, band).short} is now ${at + by + 1} of ${order.length}`)
  }
  return shown.map((band, at) => (
    <fieldset key={band.id} className={formStyles.group}>
      <legend>
        <StatusMark status={{ band: bandInDraft(form.draft, band) }} />
      </legend>
      <RuleWords rule={rule} band={band} />
      <div className={formStyles.row}>
        {bandFields(band.id).map((spec) => (
          <DraftField key={spec.field} form={form} spec={spec} />
        ))}
      </div>
      <p className={styles.moves}>
        <MoveButton band={band} by={-1} isEnd={at === 0} onMove={move} />
        <MoveButton band={band} by={1} isEnd={at === shown.length - 1} onMove={move} />
      </p>
    </fieldset>
  ))
}

function RuleWords({ rule, band }: { readonly rule: Rule | null | undefined; readonly band: Band }) {
  const lines = (rule ? ruleLines(rule) : []).filter((line) => line.band === band.id)
  if (lines.length === 0) return null
  return <p className={styles.note}>Given for {lines.map(({ words }) => words).join(', or ')}.</p>
}

interface MoveButtonProps {
  readonly band: Band
  readonly by: -1 | 1
  readonly isEnd: boolean
  readonly onMove: (band: Band, by: -1 | 1) => void
}

function MoveButton({ band, by, isEnd, onMove }: MoveButtonProps) {
  const word = by < 0 ? 'Move up' : 'Move down'
  return (
    <Button
      size="small"
      aria-label={`${word}: ${band.short}`}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove(band, by)}
    >
      {word}
    </Button>
  )
}

const bandFields = (id: string) =>
  [
    { field: `band.${id}.label`, label: 'In full', input: 'line', required: true },
    { field: `band.${id}.short`, label: 'In tables', input: 'line', required: true },
    { field: `band.${id}.symbol`, label: 'Symbol', input: 'choice', choices: symbolChoices },
    { field: `band.${id}.tone`, label: 'Colour', input: 'choice', choices: toneChoices },
    { field: `band.${id}.meaning`, label: 'Meaning, for the key', input: 'line' },
  ] as const

const symbolWords = {
  star: 'star',
  disc: 'filled circle',
  ring: 'open circle',
  triangle: 'triangle',
  diamond: 'diamond',
  square: 'square',
  tick: 'tick',
  cross: 'cross',
  pause: 'two bars',
  dash: 'dash',
} satisfies Record<Band['symbol'], string>

const toneWords = {
  best: 'dark green',
  good: 'green',
  fair: 'amber',
  poor: 'red',
  aspire: 'blue',
  neutral: 'grey',
} satisfies Record<Band['tone'], string>

const symbolChoices = symbolNames.map((value) => ({ value, label: symbolWords[value] }))
const toneChoices = toneNames.map((value) => ({ value, label: toneWords[value] }))
