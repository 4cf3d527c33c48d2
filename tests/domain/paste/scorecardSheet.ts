import { actualAsTyped } from '#domain/asTyped'
import { planActual, planComment, planTarget } from '#domain/cellPlan'
import type { CellPlan, FigureCells } from '#domain/cellPlan'
import { plainMeasure } from '#domain/definition'
import type { Sheet } from '#domain/paste'
import type { Values } from '#domain/records'
import type { Unit } from '#domain/records/definition'

export interface Indicator {
  readonly ref: string
  readonly title: string
  readonly former?: string
  readonly unit?: Unit['kind']
  readonly actual?: string
}

export const crimes: readonly Indicator[] = [
  { ref: 'PI1128', title: 'Overall recorded crime', actual: '1850' },
  { ref: 'PI1124', title: 'Recorded drug offences', unit: 'percent' },
  { ref: 'PI1171', title: 'Spending on safer streets', unit: 'money', former: 'NI 16' },
]

/** A scorecard with the rules of its real columns: reference, title, actual, target, status (fixed), comment. */
export function sheetOf(indicators: readonly Indicator[] = crimes): Sheet {
  return {
    rows: indicators.map(({ ref, title, former }) => ({
      id: ref.toLowerCase(),
      name: ref,
      refs: former === undefined ? [ref] : [ref, former],
      title,
    })),
    columns: headings.map(([id, heading]) => ({ id, heading })),
    cell(row, column) {
      const one = indicators.find(({ ref }) => ref.toLowerCase() === row)
      const plan = planners[column]
      if (!one || !plan) return null
      const cells = cellsOf(one)
      const { actual } = cells.measurement?.values ?? {}
      const text = column === 'actual' ? actualAsTyped(actual, cells.definition.measure) : ''
      return { name: `${column} of ${one.ref}`, text, plan: (typed) => plan(typed, cells), show: () => '' }
    },
  }
}

const headings = [
  ['ref', 'Reference'],
  ['title', 'Indicator'],
  ['actual', 'Actual'],
  ['target', 'Target'],
  ['status', 'Status (year to date)'],
  ['comment', 'Comment'],
] as const

const planners: Readonly<Record<string, (text: string, cells: FigureCells) => CellPlan>> = {
  actual: planActual,
  target: planTarget,
  comment: planComment,
}

function cellsOf({ ref, title, unit = 'number', actual }: Indicator): FigureCells {
  const indicator = ref.toLowerCase()
  const values: Values<'measurement'> =
    actual === undefined ? {} : { actual: { state: 'final', value: actual } }
  return {
    quarter: '2012-Q1',
    measurement: { kind: 'measurement', id: `${indicator}@2012-Q1`, values, unsettled: [] },
    definition: {
      indicator,
      from: '2011-Q2',
      ref,
      title,
      section: 'crime',
      measure: { ...plainMeasure, unit: { kind: unit, name: '' } },
      tolerance: null,
      basis: 'yearToDate',
      scheme: null,
      forInformation: false,
      owner: { figures: null, commentary: null },
      meaning: { text: '', source: '' },
    },
  }
}
