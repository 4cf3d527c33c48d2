import { dayNumber, formatDate } from '../date'
import type { DateText } from '../primitives'
import type { TrackState, TrackedSection } from '../tracker'

interface Letter {
  readonly organisation: string
  /** `Quarter 1 2012/13` */
  readonly quarterName: string
  readonly today: DateText
}

/**
 * An e-mail to those who draft a section, by their posts: what is asked and by when, with which file, and what is
 * missing as far as this browser knows. Its first line is the subject.
 */
export function reminderText(row: TrackedSection, letter: Letter): string {
  const paragraphs = [
    `Subject: ${row.title}, ${letter.quarterName}`,
    `Dear ${listed(row.posts.map(({ title }) => title)) || 'colleague'},`,
    [standing(row, letter.quarterName), due(row, letter.today)].filter(Boolean).join(' '),
    request(row),
    missing(row),
    `Thank you.\n${letter.organisation}, ${formatDate(letter.today)}`,
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

function standing({ title, state }: TrackedSection, quarterName: string): string {
  const name = `“${title}” for the ${quarterName} report`
  switch (state.state) {
    case 'late':
      return lateStanding(name, state.otherwise)
    case 'notSent':
    case 'sent':
      return lateStanding(name, 'nothingIn')
    case 'reopened':
      return lateStanding(name, 'reopened')
    case 'partIn':
      return state.waitingFor.length === 0
        ? `We have asked again for ${name} and are waiting for your answer.`
        : `Part of ${name} has arrived. We are still waiting for what these posts write: ${listed(state.waitingFor)}.`
    case 'in':
      return `${name} has arrived, thank you. It has not been signed off yet.`
    case 'submitted':
      return `${name} is marked as submitted, thank you. It has not been signed off yet.`
    case 'changedSince':
      return `${name} has changed since it was signed off on ${formatDate(state.on)}, so it needs to be signed off again.`
    case 'signed':
      return `${name} has arrived and is signed off, thank you.`
  }
}

type Late = Extract<TrackState, { readonly state: 'late' }>

function lateStanding(name: string, otherwise: Late['otherwise']): string {
  switch (otherwise) {
    case 'notSent':
    case 'nothingIn':
      return `We have not received ${name} yet.`
    case 'partIn':
      return `Part of ${name} has arrived, but not all that we asked for.`
    case 'reopened':
      return `We have reopened ${name} and are waiting for it to be handed in again.`
  }
}

/** `It was due on 20 July 2012, 3 days ago.` Empty where it is in, or has no deadline. */
function due({ state, deadline }: TrackedSection, today: DateText): string {
  if (deadline === null || !isAwaited(state.state)) return ''
  const days = dayNumber(today) - dayNumber(deadline)
  if (days < 0) return `It is due on ${formatDate(deadline)}.`
  if (days === 0) return `It is due today, ${formatDate(deadline)}.`
  return `It was due on ${formatDate(deadline)}, ${days === 1 ? 'yesterday' : `${days.toLocaleString('en-GB')} days ago`}.`
}

function request({ state, request: file }: TrackedSection): string {
  if (state.state === 'signed') return ''
  if (!isAwaited(state.state))
    return 'Please have it signed off in Quarterdeck, then submit it again and send us the file that this saves.'
  const open =
    file === undefined
      ? 'The request has not been sent to you yet; it follows as a file. Please open it in Quarterdeck'
      : `Please open the request that we sent you, ${file.fileName}, in Quarterdeck`
  const already =
    file === undefined ? '' : ' If you have sent it already, please send it again: it has not arrived.'
  return `${open}, fill in what is missing and have it signed off. Then choose Submit and send us the file that this saves.${already}`
}

/** The first twenty, and how many more. */
function missing({ state, progress: { answered, all }, missing: names }: TrackedSection): string {
  if (names.length === 0 || state.state === 'signed') return ''
  const more = names.length - mostListed
  return [
    `Still missing here, with ${answered} of ${all} answered:`,
    ...names.slice(0, mostListed).map((name) => `- ${name}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n')
}

const mostListed = 20

const isAwaited = (state: TrackedSection['state']['state']): boolean =>
  state === 'notSent' || state === 'sent' || state === 'late' || state === 'partIn' || state === 'reopened'

/** `A, B and C` */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
