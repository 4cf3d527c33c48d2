import { formatDate } from '#domain/date'
import type { Band } from '#domain/records/scheme'
import type { TrackState } from '#domain/tracker'
import { momentWords } from './files'

type State = TrackState['state']
type Looks = Pick<Band, 'label' | 'short' | 'symbol' | 'tone'>

/** How far a section has come: shape, word and colour. */
export const trackStateLooks = {
  notSent: { symbol: 'dash', tone: 'neutral', short: 'Not sent', label: 'No request has been sent' },
  sent: { symbol: 'ring', tone: 'neutral', short: 'Sent', label: 'The request has been sent' },
  partIn: { symbol: 'ring', tone: 'fair', short: 'In part', label: 'Part of it is in' },
  in: { symbol: 'disc', tone: 'good', short: 'In', label: 'It is in, and not signed off' },
  submitted: {
    symbol: 'disc',
    tone: 'good',
    short: 'In',
    label: 'It is marked as submitted, and not signed off',
  },
  reopened: { symbol: 'diamond', tone: 'fair', short: 'Reopened', label: 'It was reopened' },
  late: { symbol: 'triangle', tone: 'poor', short: 'Late', label: 'The deadline has passed' },
  signed: { symbol: 'tick', tone: 'best', short: 'Signed off', label: 'It is in and signed off' },
  changedSince: {
    symbol: 'diamond',
    tone: 'fair',
    short: 'Changed since',
    label: 'It has changed since it was signed off',
  },
} satisfies Record<State, Looks>

/** What stands under the word of a state; empty where that says it all. */
export function trackStateDetail(state: TrackState): string {
  switch (state.state) {
    case 'notSent':
    case 'reopened':
      return ''
    case 'submitted':
      return 'marked as submitted, without a file'
    case 'sent':
      return momentWords(state.at)
    case 'in':
      return `${momentWords(state.at)}, not signed off`
    case 'partIn':
      return state.waitingFor.length === 0
        ? 'waiting for the rest, or for a new answer'
        : `waiting for ${state.waitingFor.join(', ')}`
    case 'late':
      return `${lateWords(state.daysLate)}${lateOtherwise[state.otherwise]}`
    case 'signed':
      return `${state.post}, ${formatDate(state.on)}`
    case 'changedSince':
      return `signed off by ${state.post}, ${formatDate(state.on)}`
  }
}

/** `2 of 5 sections are signed off, 1 is late.` */
export function trackedWords(states: readonly State[]): string {
  const signed = states.filter((state) => state === 'signed').length
  const late = states.filter((state) => state === 'late').length
  const all = `${signed} of ${states.length} ${states.length === 1 ? 'section' : 'sections'}`
  const areSigned = `${all} ${states.length === 1 || signed === 1 ? 'is' : 'are'} signed off`
  return late === 0 ? `${areSigned}.` : `${areSigned}, ${late} ${late === 1 ? 'is' : 'are'} late.`
}

const lateWords = (days: number): string =>
  days === 1 ? 'by 1 day' : `by ${days.toLocaleString('en-GB')} days`

const lateOtherwise = {
  notSent: ', no request sent yet',
  nothingIn: '',
  partIn: ', in part',
  reopened: ', reopened',
} satisfies Record<Extract<TrackState, { readonly state: 'late' }>['otherwise'], string>
