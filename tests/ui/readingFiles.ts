import { fileOf } from './opened'

/** A made-up scorecard: two new indicators, one of the example by its reference. */
export const scorecard = [
  'Housing and environment scorecard Quarter 1 2012/13',
  '',
  'Ref\tIndicator\tActual\tTarget\tStatus\tComment',
  'HE01\tMissed bins per 100,000 collections\t42\t50\t★\tA new round began in May.',
  'HE02\tHouseholds helped to stay in their home\t31\t30\t●\t',
  'PI1128\tOverall Recorded Crime\t1,850\t2,061\t★\t',
].join('\n')

/** One indicator over two rows, a reference twice, a total, a text for a figure and a figure that is none. */
export const faulty = [
  'Ref\tIndicator\tActual\tTarget\tWard map',
  'HE01\tMissed bins\t42\t\tx',
  'HE01\tMissed bins\t\t50\tx',
  'HE02\tHouseholds helped\t31\t30\tx',
  'HE02\tHouseholds helped\t33\t30\tx',
  'HE03\tFly-tips cleared in a day\ttbc\t90\tx',
  'HE04\tRepairs on time\tabout forty\t90\tx',
  'Total\t\t106\t200\tx',
].join('\n')

export const textFile = (text: string, name = 'scorecard.txt'): File => fileOf(text, name)

/** Pastes on the page as the browser would; gives whether the page took it. */
export function pasteOn(
  target: Element,
  { text = '', html = '' }: { text?: string; html?: string },
): boolean {
  const event = Object.assign(new Event('paste', { cancelable: true, bubbles: true }), {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/html' ? html : text) },
  })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

/** A scorecard with so many rows. */
export const longScorecard = (rows: number): string =>
  [
    'Ref\tIndicator\tActual\tTarget',
    ...Array.from({ length: rows }, (_, at) => `LG${at + 1}\tMeasure ${at + 1}\t${at}\t100`),
  ].join('\n')
