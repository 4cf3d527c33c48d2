/** The scorecard that both sides show: made up, the same in every run. Lower is better, tolerance 5 %. */
export interface Figure {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly actual: number
  readonly target: number
  readonly previous: number
  readonly toDate: number
  readonly targetToDate: number
  readonly comment: string
}

export const quarter = '2012-Q1'
export const tolerancePercent = 5

export function madeUpFigures(count: number): readonly Figure[] {
  return Array.from({ length: count }, (_, place) => {
    const target = 100 + ((place * 37) % 900)
    const actual = Math.round((target * (80 + ((place * 13) % 41))) / 100)
    return {
      id: `figure-${place}`,
      ref: `PI${10_000 + place}`,
      title: `Incidents of kind ${place} reported to the council in ward ${place % 24}`,
      actual,
      target,
      previous: actual + (place % 7),
      toDate: actual,
      targetToDate: target,
      comment: place % 3 === 0 ? 'Cases were brought together sooner than last year.' : '',
    }
  })
}
