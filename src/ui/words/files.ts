import type { BundleKind } from '#domain/bundle/format'
import type { Verdict } from '#domain/bundle/planImport'
import { groupByVerdict, verdicts } from '#domain/bundle/plannedRecords'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import type { Problem } from '#domain/result'
import { registerName } from '../words'

/** What a file is, by its kind. */
export const bundleKindWords = {
  request: 'Request',
  return: 'Return',
  backup: 'Backup of everything',
} satisfies Record<BundleKind, string>

/** What a file does to a record or a part of it: alone, and after `1 record` and `12 records`. */
export const verdictWords = {
  contends: {
    alone: 'needs a choice',
    one: 'needs a choice',
    many: 'need a choice',
  },
  editedOrDeleted: {
    alone: 'edited or deleted?',
    one: 'was deleted on one side and changed on the other',
    many: 'were deleted on one side and changed on the other',
  },
  updates: { alone: 'updates yours', one: 'updates yours', many: 'update yours' },
  new: { alone: 'new', one: 'is new', many: 'are new' },
  merges: { alone: 'the same as yours', one: 'says the same as yours', many: 'say the same as yours' },
  older: { alone: 'older than yours', one: 'is older than yours', many: 'are older than yours' },
  alreadyHave: { alone: 'you already have it', one: 'you already have', many: 'you already have' },
} satisfies Record<Verdict, { readonly alone: string; readonly one: string; readonly many: string }>

/** `12 records are new, 1 updates yours, 103 you already have.` */
export function planSentence(records: readonly PlannedRecord[]): string {
  const parts = groupByVerdict(records).map(({ verdict, records: { length } }, index) => {
    const noun = index > 0 ? '' : length === 1 ? ' record' : ' records'
    return `${amount(length)}${noun} ${verdictWords[verdict][length === 1 ? 'one' : 'many']}`
  })
  return parts.length === 0 ? 'It holds no records.' : `${parts.join(', ')}.`
}

/** `updates yours: actual, comment; new: target` */
export function partsWords({ kind, parts, verdict }: PlannedRecord): string {
  const groups = verdicts
    .map((of) => ({ of, names: parts.filter((part) => part.verdict === of).map(nameIn(kind)) }))
    .filter(({ names }) => names.length > 0)
    .map(({ of, names }) => `${verdictWords[of].alone}: ${names.join(', ')}`)
  return groups.length === 0 ? verdictWords[verdict].alone : groups.join('; ')
}

/** `measurement of PI1128, actual: This is …`; the message alone where there is no place. */
export const problemWords = ({ path, message }: Problem): string =>
  path === '' || message.includes(path) ? message : `${path}: ${message}`

/** `content 9f2c41aa…`: the start of the contentId, short enough to compare by phone. */
export const contentWords = (contentId: string): string =>
  `content ${contentId.replace('sha256:', '').slice(0, 8)}…`

/** `12 July 2012, 10:30`; what is no moment stays as it is. */
export function momentWords(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const date = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${date}, ${moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}

const amount = (count: number): string => count.toLocaleString('en-GB')

function nameIn(kind: string): (part: { readonly register: string }) => string {
  return ({ register }) => registerName([kind], register)
}
