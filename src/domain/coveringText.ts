import type { Asks } from './bundle/schema'
import { formatDate } from './date'
import type { DateText } from './primitives'

/** What goes with a request in an e-mail. */
export interface CoveringLetter {
  /** `Young People`, or the title of a post. */
  readonly title: string
  /** Whether it is the title of a post, whose rows are asked for. */
  readonly isOfPost: boolean
  /** Titles of the posts it is written to; none: `colleague`. */
  readonly to: readonly string[]
  /** Of the file of Quarterdeck; of the workbook where that is all there is. */
  readonly fileName: string
  readonly workbookName: string | undefined
  readonly quarterName: string
  readonly deadline: DateText | null
  readonly asks: Asks
  /** Labels of the bands asked about. */
  readonly bandNames: readonly string[]
  /** Where Quarterdeck is opened. */
  readonly address: string
  /** The post to ask and to send the file back to; empty where the person has not said. */
  readonly contact: string
  readonly organisation: string
}

/** Its first line is the subject. What is written in the note stands in the file itself. */
export function coveringText(letter: CoveringLetter): string {
  const { title, isOfPost, to, quarterName, contact, organisation } = letter
  return [
    `Subject: ${title}, ${quarterName}`,
    `Dear ${listed(to) || 'colleague'},`,
    `The attached file asks for ${isOfPost ? 'what is to be written by ' : ''}“${title}” in the report of ${quarterName}. ${asked(letter)} It carries the targets and the figures of earlier quarters for you to compare.`,
    due(letter),
    ...howTo(letter),
    `If anything is unclear, ask ${contact === '' ? 'me' : `the ${lowered(contact)}`}.`,
    `Thank you.\n${[contact, organisation].filter(Boolean).join('\n')}\n\nAttached: ${namesOf(letter).join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Several letters to be taken apart by the reader of the text. */
export const coveringTexts = (letters: readonly CoveringLetter[]): string =>
  letters.map(coveringText).join(`\n\n${'-'.repeat(60)}\n\n`)

function asked({ asks, bandNames }: CoveringLetter): string {
  switch (asks.what) {
    case 'everything':
      return 'Please fill in the figures, the progress of the activities and the comments.'
    case 'comments':
      return `This time only comments and corrective actions are asked for, on figures that are: ${listed(bandNames)}.`
  }
}

const due = ({ deadline }: CoveringLetter): string =>
  deadline === null ? '' : `Please send it back by ${formatDate(deadline)}.`

const namesOf = ({ fileName, workbookName }: CoveringLetter): readonly string[] =>
  workbookName === undefined || workbookName === fileName ? [fileName] : [fileName, workbookName]

/** What to do with the file, with the workbook, or with whichever of the two somebody prefers. */
function howTo(letter: CoveringLetter): readonly string[] {
  const { fileName, workbookName } = letter
  if (workbookName === undefined) return [steps(letter), staysHere]
  if (workbookName === fileName) return [workbookSteps(letter)]
  return [
    'There are two files. They ask the same; fill in one of them, whichever suits you better.',
    steps(letter),
    staysHere,
    `If you would rather work in Excel:\n${workbookSteps(letter)}`,
  ]
}

const staysHere =
  'Nothing is sent anywhere while you write: your work stays in your browser until you send us the file.'

function workbookSteps({ fileName, workbookName = fileName, contact }: CoveringLetter): string {
  return [
    'What to do with the workbook:',
    `1. Save ${workbookName} on your computer and open it in Excel.`,
    '2. Fill in the yellow cells; the first sheet says how. The other cells are locked.',
    `3. Save it as an Excel workbook (.xlsx) and send it to ${backTo(contact)}. If something changes afterwards, change it there and send it again.`,
  ].join('\n')
}

const backTo = (contact: string): string => (contact === '' ? 'us' : `the ${lowered(contact)}`)

function steps({ fileName, address, contact, isOfPost, asks }: CoveringLetter): string {
  const isSigned = !isOfPost && asks.what === 'everything'
  const back = backTo(contact)
  return [
    'What to do with the file:',
    `1. Save ${fileName} on your computer. There is no need to look into it.`,
    `2. Open ${address} in your browser (Edge, Chrome, Firefox or Safari) and choose “Open a file I was sent”. If you use Quarterdeck already, open the file on the page Exchange.`,
    '3. Fill in what the list shows as missing. Everything is saved as you type; you can close the page and go on later in the same browser.',
    ...(isSigned
      ? ['4. Have it signed off, and note by whom, when and how on the page of the section.']
      : []),
    `${isSigned ? 5 : 4}. Choose Submit. This saves one file: send it to ${back}. If something changes afterwards, submit again: the new file has everything in it.`,
  ].join('\n')
}

/** `Committee clerk` → `committee clerk`; what begins with two capitals (ICT manager) stays. */
const lowered = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

/** `A, B and C` */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
