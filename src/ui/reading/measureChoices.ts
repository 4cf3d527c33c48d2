import type { Polarity, Unit } from '#domain/records/definition'

/** Units and ways of being better, as they are chosen for a row that was read. */
export const unitChoices: readonly { readonly value: Unit['kind']; readonly label: string }[] = [
  { value: 'number', label: 'Number' },
  { value: 'percent', label: 'Percentage' },
  { value: 'points', label: 'Percentage points' },
  { value: 'money', label: 'Pounds' },
  { value: 'ratio', label: 'Ratio' },
  { value: 'days', label: 'Days' },
  { value: 'yesNo', label: 'Yes or no' },
  { value: 'date', label: 'Date' },
]

export const polarityChoices: readonly { readonly value: Polarity; readonly label: string }[] = [
  { value: 'higher', label: 'Higher' },
  { value: 'lower', label: 'Lower' },
  { value: 'plan', label: 'On plan' },
  { value: 'range', label: 'Within a range' },
]
