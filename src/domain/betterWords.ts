import type { Measure } from './records/definition'

/** Which way is better, in words: `lower is better`; of dates `earlier is better`. */
export function betterWords({ polarity, unit }: Pick<Measure, 'polarity' | 'unit'>): string {
  switch (polarity) {
    case 'higher':
      return unit.kind === 'date' ? 'later is better' : 'higher is better'
    case 'lower':
      return unit.kind === 'date' ? 'earlier is better' : 'lower is better'
    case 'plan':
      return 'closest to plan is best'
    case 'range':
      return 'within the range is best'
  }
}
