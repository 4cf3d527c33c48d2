import type { Problem } from '../result'
import type { FilePlaces } from './filePlace'
import { describeSize, fileProblem, quoted } from './fileProblem'
import { deepest } from './scanJson'
import type { Finding } from './scanJson'

/** A finding in words, with its place. `size` in bytes says where a file stops. */
export function describeFinding(finding: Finding, places: FilePlaces, size: number): Problem {
  const place = placeOf(finding, places)
  const { message } = fileProblem(finding.code, words(finding, { place, size }))
  return { code: finding.code, path: place, message }
}

/** In a record: named by its kind and id as read so far, since a broken file cannot be searched for titles. */
function placeOf({ steps, record }: Finding, places: FilePlaces): string {
  const name = places.at(steps)
  if (!record || !/^record \d+/.test(name)) return name
  return name.replace(/^record \d+/, places.record(record.kind, record.id)).replace(/, (kind|id)$/, '')
}

interface Where {
  readonly place: string
  readonly size: number
}

function words({ code, detail, line }: Finding, { place, size }: Where): { what: string; next: string } {
  const within = place === '' ? '' : `, in ${place}`
  switch (code) {
    case 'truncated':
      return {
        what: `The file stops after ${describeSize(size)}${within}: it looks half-downloaded.`,
        next: 'Ask for it again.',
      }
    case 'not-json':
      return { what: `The file cannot be read in line ${line}${within}: ${fault(detail)}.`, next: askAgain }
    case 'too-deep':
      return { what: `Line ${line} lies more than ${deepest} levels deep${within}.`, next: notOurs }
    case 'duplicate-key':
      return {
        what: `${quoted(detail)} stands twice in one place (line ${line}${within}), so nobody can say which one is meant.`,
        next: 'Remove one of the two, or ask its sender for a corrected file.',
      }
    case 'forbidden-key':
      return {
        what: `The name ${quoted(detail)} is not allowed in a file (line ${line}${within}).`,
        next: notOurs,
      }
    case 'surrogate':
      return {
        what: `A text holds half a character (line ${line}${within}): ${quoted(detail)}.`,
        next: 'Type the text again, or ask its sender for a corrected file.',
      }
    case 'number':
      return {
        what: `The number ${detail} is too long to be kept exactly (line ${line}${within}).`,
        next: 'Figures are written as text, such as "1850"; ask its sender for a corrected file.',
      }
    case 'long-text':
      return {
        what: `A text is ${detail} characters long (line ${line}${within}); at most 200,000 are taken.`,
        next: 'Shorten the text, or ask its sender for a corrected file.',
      }
  }
}

const askAgain = 'Ask its sender for the file again.'
const notOurs = 'No version of Quarterdeck writes such a file: ask its sender where it comes from.'

function fault(detail: string): string {
  if (/^[“”„‘’]/u.test(detail)) return 'it has curly quotation marks, as a word processor makes them'
  return detail === '' ? 'something is missing' : `${quoted(detail)} is not expected there`
}
