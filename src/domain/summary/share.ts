import type { Tally } from './tally'

/** K2 — `55 of 77 (71%)`; `5 of 7` where fewer than ten were counted. */
export function formatShare(count: number, of: number): string {
  const percent = percentage(count, of)
  return percent === undefined ? `${count} of ${of}` : `${count} of ${of} (${percent}%)`
}

/** K2 — Rounded normally, a half up; undefined below ten. */
export function percentage(count: number, of: number): number | undefined {
  return of < 10 ? undefined : Math.floor((200 * count + of) / (2 * of))
}

/** K2 — Said under the percentages of all bands where they do not add to 100; empty where they do. */
export function roundingNote({ bands, rated }: Tally): string {
  const percents = bands.map(({ count }) => percentage(count, rated) ?? 0)
  const sum = percents.reduce((total, percent) => total + percent, 0)
  return rated < 10 || sum === 100 ? '' : 'Percentages may not add to 100 because of rounding.'
}

export interface Headline {
  /** How many of all are rated: `7 of 8 indicators have a status.` */
  readonly rated: string
  /** Per band, of the rated ones: `Exceeds the target tolerance: 5 of 7`. */
  readonly bands: readonly string[]
  /** Empty where there is nothing to note. */
  readonly note: string
}

/** K2 — The summary in words, each count with its denominator. */
export function headline(tally: Tally, noun: { readonly one: string; readonly many: string }): Headline {
  const verb = tally.rated === 1 ? 'has' : 'have'
  return {
    rated: `${tally.rated} of ${tally.all} ${tally.all === 1 ? noun.one : noun.many} ${verb} a status.`,
    bands: tally.bands.map(({ band, count }) => `${band.label}: ${formatShare(count, tally.rated)}`),
    note: roundingNote(tally),
  }
}

/** K1 — What a committee's pack says of its part: `12 of 77 indicators are in this committee’s remit`. */
export function remit(inPack: number, all: number): string {
  return `${inPack} of ${all} ${all === 1 ? 'indicator' : 'indicators'} ${inPack === 1 ? 'is' : 'are'} in this committee’s remit`
}
