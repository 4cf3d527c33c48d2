import { edition } from '../change'
import type { Changes, Write } from '../change'
import type { OfKind } from '../recordIndex'
import type { Values } from '../records'
import type { Report } from '../scorecard'
import type { AnyFinding } from './anyFinding'
import type { MistypedFound } from './mistypedReference'
import { wordsOf } from './textWords'

/** What can be put right by one value, without going anywhere. */
export type FixKind = 'takeComputed' | 'reference' | 'awaiting' | 'final' | 'suppress'

export interface Fix {
  readonly kind: FixKind
  readonly writes: Changes['writes']
}

/**
 * What would settle a finding in one step, where one value does; undefined where a person has to write or decide more. Made
 * from what stands in the report now, so that it is refused where that has changed.
 */
export function fixOf(finding: AnyFinding, report: Report): Fix | undefined {
  const { id } = finding.about
  const measurement = report.figures.get('measurement', id)
  switch (finding.check) {
    case 'C1':
      return fixed('takeComputed', measurement && takeComputed(measurement, finding.found.computed))
    case 'C4':
      return fixed('awaiting', measurement && edition(measurement, { actual: awaiting }))
    case 'C8':
      return fixed('reference', correctedText(finding, report))
    case 'C16':
      return fixed('final', measurement && madeFinal(measurement))
    case 'C21':
      if (finding.found.what !== 'smallNumber' || !measurement) return undefined
      return fixed('suppress', edition(measurement, { access: { level: 'suppressed', shown: '<5' } }))
    default:
      return undefined
  }
}

const awaiting = { state: 'awaiting', reason: '', expected: null } as const

function fixed(kind: FixKind, writes: readonly Write[] | undefined): Fix | undefined {
  return writes && writes.length > 0 ? { kind, writes } : undefined
}

function takeComputed(
  measurement: OfKind<'measurement'>,
  computed: Extract<AnyFinding, { readonly check: 'C1' }>['found']['computed'],
): readonly Write[] {
  if (!('band' in computed)) return []
  return edition(measurement, { reportedStatus: { text: computed.band.short, band: computed.band.id } })
}

function madeFinal(measurement: OfKind<'measurement'>): readonly Write[] {
  const { actual } = measurement.values
  if (!actual || !('value' in actual || 'numerator' in actual)) return []
  return edition(measurement, { actual: { ...actual, state: 'final' } })
}

type InText = Extract<AnyFinding, { readonly check: 'C8' }>

/** The one text in which a reference is mistyped, with the right one in its place wherever it stands. */
function correctedText({ about, found }: InText, { structure, figures }: Report): readonly Write[] {
  const { kind, id, register } = about
  const right = (text: string): string => replaced(text, found)
  switch (kind) {
    case 'measurement': {
      const record = figures.get(kind, id)
      return record ? edition(record, inMeasurement(record.values, register, right)) : []
    }
    case 'progress': {
      const record = figures.get(kind, id)
      return record ? edition(record, inProgress(record.values, register, right)) : []
    }
    case 'narrative': {
      const record = figures.get(kind, id)
      return record ? edition(record, inNarrative(record.values, register, right)) : []
    }
    case 'committee': {
      const record = structure.get(kind, id)
      return record ? edition(record, inFront(record.values, right)) : []
    }
    default:
      return []
  }
}

type Right = (text: string) => string

function inMeasurement(
  { comment, correctiveAction }: Values<'measurement'>,
  register: string | undefined,
  right: Right,
): Values<'measurement'> {
  if (register === 'comment' && comment) return { comment: right(comment) }
  if (register !== 'correctiveAction' || !correctiveAction) return {}
  const { reason, action } = correctiveAction
  return { correctiveAction: { ...correctiveAction, reason: right(reason), action: right(action) } }
}

function inProgress(
  { text, nextStep }: Values<'progress'>,
  register: string | undefined,
  right: Right,
): Values<'progress'> {
  if (register === 'text' && text) return { text: right(text) }
  if (register !== 'nextStep' || !nextStep) return {}
  return { nextStep: { ...nextStep, reason: right(nextStep.reason), action: right(nextStep.action) } }
}

function inNarrative(
  values: Values<'narrative'>,
  register: string | undefined,
  right: Right,
): Values<'narrative'> {
  if (register === 'blocks')
    return values.blocks ? { blocks: values.blocks.map((one) => inBlock(one, right)) } : {}
  const part = narrativeParts.find((one) => one === register)
  const text = part && values[part]
  return part && text ? { [part]: right(text) } : {}
}

function inFront({ front }: Values<'committee'>, right: Right): Values<'committee'> {
  if (!front) return {}
  const blocks = front.blocks.map((block) => ({
    ...block,
    title: right(block.title),
    text: right(block.text),
  }))
  return { front: { ...front, title: right(front.title), blocks } }
}

type TextBlock = NonNullable<Values<'narrative'>['blocks']>[number]

function inBlock(block: TextBlock, right: Right): TextBlock {
  const title = right(block.title)
  if ('text' in block) return { ...block, title, text: right(block.text) }
  return { ...block, title, head: block.head.map(right), rows: block.rows.map((row) => row.map(right)) }
}

const narrativeParts = ['summary', 'achievements', 'challenges', 'scorecardComments'] as const

function replaced(text: string, { typed, meant }: MistypedFound): string {
  let made = ''
  let from = 0
  for (const { word, at } of wordsOf(text)) {
    if (word !== typed) continue
    made += text.slice(from, at) + meant
    from = at + word.length
  }
  return made + text.slice(from)
}
