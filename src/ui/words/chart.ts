import type { Chart, Panel } from '#domain/chart'
import type { WhyNot } from '#domain/chart/choices'
import { countWord } from '#domain/chart/counted'
import type { ChartView } from '#domain/chart/view'

export const chartViewWords = {
  quarter: 'Quarter',
  toDate: 'Year to date',
  forecast: 'Forecast for the year',
  process: 'Process behaviour',
} satisfies Record<ChartView, string>

/** Why a view cannot be chosen. */
export function whyNotWords(why: WhyNot): string {
  switch (why.why) {
    case 'sameAsQuarter':
      return 'the figure of the quarter is the year to date'
    case 'notApart':
      return 'the figure is the year to date and cannot be taken apart'
    case 'rolling':
      return 'each figure covers twelve months, which overlap'
    case 'yesNo':
      return 'a yes or no has no usual range'
    case 'tooFew':
      return `needs ${countWord(why.needed)} figures measured in one way, and there ${thereAre(why.count)}`
  }
}

const thereAre = (count: number): string =>
  count === 0 ? 'is none' : `${count === 1 ? 'is' : 'are'} ${countWord(count)}`

export const noPictureWords = {
  noFigures: 'There is no chart, as no quarter has a figure.',
  oneFigure: 'There is no chart yet: it needs the figures of two quarters, and there is one.',
} as const

/** What the marks of a drawing are, in front of their words. */
export type LegendMark =
  | 'line'
  | 'provisional'
  | 'corrected'
  | 'target'
  | 'area'
  | 'ghost'
  | 'ahead'
  | 'gap'
  | 'mean'
  | 'limit'
  | 'better'
  | 'worse'
  | 'changed'

export interface LegendItem {
  readonly mark: LegendMark
  readonly words: string
}

/** Over many quarters last year would be the same line once more, a little further on. */
export const showsLastYear = ({ points }: Panel): boolean =>
  points.length <= 24 && points.some(({ lastYear }) => lastYear)

/** Only what is drawn. */
export function legendOf({ view, panels }: Chart): readonly LegendItem[] {
  const points = panels.flatMap((panel) => panel.points)
  const item = (mark: LegendMark, words: string, isThere = true): readonly LegendItem[] =>
    isThere ? [{ mark, words }] : []
  const isProvisional = points.some(({ value }) => value.has === 'value' && value.provisional)
  const isGap = points.some(({ value }) => value.has === 'none' || value.has === 'hidden')
  const isRated = points.some(({ status }) => status?.has === 'band')
  return [
    ...item('line', isRated ? `${lineWords[view]}, with the symbol of its status` : lineWords[view]),
    ...(view === 'process'
      ? processLegend(panels)
      : [
          ...item(
            'target',
            targetWords[view],
            points.some(({ target }) => target.has === 'target'),
          ),
          ...item(
            'area',
            'Counts as on target',
            points.some(({ area }) => area),
          ),
          ...item('ghost', 'Same quarter last year', panels.some(showsLastYear)),
          ...item(
            'ahead',
            'Forecast for the year',
            panels.some(({ ahead }) => ahead),
          ),
        ]),
    ...item('provisional', 'Provisional', isProvisional),
    ...item(
      'corrected',
      'Printed otherwise before',
      points.some(({ corrected }) => corrected),
    ),
    ...item('gap', 'No figure', isGap),
  ]
}

function processLegend(panels: Chart['panels']): readonly LegendItem[] {
  const signals = panels.flatMap(({ processes }) =>
    processes.flatMap(({ behaviour }) => (behaviour.has === 'limits' ? behaviour.signals : [])),
  )
  return [
    { mark: 'mean', words: 'Mean' },
    { mark: 'limit', words: 'Usual range' },
    ...(['better', 'worse', 'changed'] as const)
      .filter((means) => signals.some((signal) => signal.means === means))
      .map((mark) => ({ mark, words: signalWords[mark] })),
  ]
}

const signalWords = {
  better: 'Better than chance explains',
  worse: 'Worse than chance explains',
  changed: 'More than chance explains',
} as const

const lineWords = {
  toDate: 'Year to date',
  quarter: 'Figure of the quarter',
  forecast: 'Forecast for the year',
  process: 'Figure of the quarter',
} satisfies Record<ChartView, string>

const targetWords = {
  toDate: 'Target to date',
  quarter: 'Target of the quarter',
  forecast: 'Annual target',
  process: '',
} satisfies Record<ChartView, string>
