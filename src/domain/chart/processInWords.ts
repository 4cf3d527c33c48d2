import type { Chart } from '../chart'
import type { QuarterId } from '../primitives'
import { fewestPoints } from '../processBehaviour'
import type { ProcessBehaviour } from '../processBehaviour'
import { formatQuarter } from '../quarter'
import type { Measure } from '../records/definition'
import type { Signal } from '../signal'
import { countWord } from './counted'
import { limitFigure } from './limitFigure'
import type { ProcessRun, Unfit } from './process'

/** T3 — Every stretch by itself, the newest first: its usual range, then its signals or that there is none. */
export function processInWords({ panels, firstMonth }: Chart): readonly string[] {
  return panels
    .flatMap(({ processes, measure }) => processes.map((run) => ({ run, measure })))
    .toReversed()
    .flatMap(({ run, measure }, place) => runInWords(run, { measure, firstMonth, isNewest: place === 0 }))
}

interface About {
  readonly measure: Measure
  readonly firstMonth: number
  readonly isNewest: boolean
}

function runInWords({ behaviour, from, to }: ProcessRun, about: About): readonly string[] {
  const span = spanWords(from, to, about.firstMonth)
  switch (behaviour.has) {
    case 'unfit':
      return [`${span}: ${unfitWords[behaviour.why]}.`]
    case 'tooFew':
      return [
        `${span}: ${countWord(behaviour.count)} ${behaviour.count === 1 ? 'figure' : 'figures'}; a usual range needs at least ${countWord(fewestPoints)}.`,
      ]
    case 'limits':
      return limitsInWords(span, behaviour, about)
  }
}

function limitsInWords(
  span: string,
  { limits, signals, points }: Extract<ProcessBehaviour, { has: 'limits' }>,
  { measure, firstMonth, isNewest }: About,
): readonly string[] {
  const show = (value: typeof limits.mean): string => limitFigure(value, limits, measure)
  const early = limits.early ? ', early limits from few figures' : ''
  const range = `${span}: mean ${show(limits.mean)}, usual range ${show(limits.lower)} to ${show(limits.upper)}${early}.`
  const last = points.at(-1)?.quarter
  const isQuiet = !signals.some(({ quarters }) => last !== undefined && quarters.includes(last))
  const verdict =
    isNewest && isQuiet ? ['The last figure shows no significant change: within its usual range.'] : []
  return [range, ...verdict, ...signals.map((signal) => signalInWords(signal, firstMonth))]
}

/** `Better: seven figures in a row above the mean, Quarter 1 2010/11 to Quarter 3 2011/12.` */
export function signalInWords({ kind, toward, means, quarters }: Signal, firstMonth: number): string {
  const [from = '', to = from] = [quarters[0], quarters.at(-1)]
  const up = toward === 'up'
  const count = countWord(quarters.length)
  const what = {
    outside: `${quarters.length === 1 ? 'a figure' : `${count} figures`} ${up ? 'above' : 'below'} the usual range`,
    oneSide: `${count} figures in a row ${up ? 'above' : 'below'} the mean`,
    trend: `${count} figures in a row ${up ? 'rising' : 'falling'}`,
    nearLimit: `${count} figures close together near the ${up ? 'upper' : 'lower'} limit`,
  }[kind]
  return `${meaningWords[means]}: ${what}, ${spanWords(from, to, firstMonth)}.`
}

/** `worse: above the usual range`, for a cell of a table. */
export function signalInShort({ kind, toward, means }: Signal): string {
  const up = toward === 'up'
  const what = {
    outside: up ? 'above the usual range' : 'below the usual range',
    oneSide: up ? 'in a row above the mean' : 'in a row below the mean',
    trend: up ? 'rising in a row' : 'falling in a row',
    nearLimit: up ? 'near the upper limit' : 'near the lower limit',
  }[kind]
  return `${shortMeanings[means]}: ${what}`
}

const shortMeanings = { better: 'better', worse: 'worse', changed: 'change' } satisfies Record<
  Signal['means'],
  string
>

const meaningWords = {
  better: 'Better than chance explains',
  worse: 'Worse than chance explains',
  changed: 'More than chance explains',
} satisfies Record<Signal['means'], string>

const unfitWords = {
  rolling: 'each figure covers twelve months, which overlap, so that a usual range would be too narrow',
  yesNo: 'a yes or no has no usual range',
  notApart: 'values to date grow by themselves and cannot be taken apart into quarters',
} satisfies Record<Unfit, string>

const spanWords = (from: QuarterId, to: QuarterId, firstMonth: number): string =>
  from === to
    ? formatQuarter(from, firstMonth)
    : `${formatQuarter(from, firstMonth)} to ${formatQuarter(to, firstMonth)}`
