import type { ValueNames } from '#ui/words/value.ts'

const known: Readonly<Record<string, string>> = {
  'post/9f2c41aa00bb11cc': 'Performance analyst',
  'indicator/9f2c41aa00bb11cc': 'PI1128',
  'section/9f2c41aa00bb11cc': 'Crime',
  'objective/9f2c41aa00bb11cc': 'Crime reduction',
  'priority/9f2c41aa00bb11cc': 'Safer borough',
  'plan/9f2c41aa00bb11cc': 'Council Plan',
  'directorate/9f2c41aa00bb11cc': 'Chief Executive’s',
  'scheme/9f2c41aa00bb11cc': 'Four bands',
}
export const id = '9f2c41aa00bb11cc'
export const names: ValueNames = {
  name: (kind, of) => known[`${kind}/${of}`],
  band: (of) => (of === id ? 'Below' : undefined),
  about: () => undefined,
  firstMonth: 4,
}
export const measure = {
  unit: { kind: 'percent', name: '' },
  decimals: 1,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'ratio',
} as const
export const percent: ValueNames = { ...names, definition: { measure } }
