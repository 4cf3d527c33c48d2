import { pasteMarkdown } from '#domain/markdown/edits'
import type { Selection } from '#domain/markdown/edits'
import type { ReadRichText } from '#state/richText'
import { applyEdit } from './applyEdit'

/** What the clipboard holds, as HTML and as plain text. */
export interface Pasted {
  readonly html: string
  readonly plain: string
}

/** Puts what was copied elsewhere into a field as small markdown; as plain text where the HTML says nothing. */
export function pasteRich(input: HTMLTextAreaElement, pasted: Pasted, read: ReadRichText): void {
  const markdown = read(pasted.html) ?? linesOnly(pasted.plain)
  applyEdit(input, pasteMarkdown(input.value, selectionOf(input), markdown))
}

/**
 * The same while the reader is still on its way: the plain text stands there at once, so that what is typed meanwhile
 * follows it, and is made markdown when the reader is there, unless somebody has changed it by then.
 */
export async function pasteBeforeRead(
  input: HTMLTextAreaElement,
  { html, plain }: Pasted,
  reading: Promise<ReadRichText>,
): Promise<void> {
  const { from } = selectionOf(input)
  const text = linesOnly(plain)
  applyEdit(input, { ...selectionOf(input), insert: text, select: placeAt(from + text.length) })
  const place = followed(input, { from, to: from + text.length })
  const read = await reading
  await place.composed()
  const now = place.end()
  const markdown = now && !input.readOnly && input.isConnected ? read(html) : undefined
  if (!now || markdown === undefined || markdown === text) return
  const { from: start, to: end } = selectionOf(input)
  const edit = pasteMarkdown(input.value, now, markdown)
  const grown = edit.insert.length - (now.to - now.from)
  const moved = (at: number): number =>
    at >= now.to ? at + grown : Math.min(at, now.from + edit.insert.length)
  applyEdit(input, { ...edit, select: { from: moved(start), to: moved(end) } })
}

/** A stretch of a text in a field, followed while the text around it changes. */
interface Followed {
  /** Resolves when no character is being composed. */
  readonly composed: () => Promise<void>
  /** Where the stretch is by now; undefined where it was changed itself. */
  readonly end: () => Selection | undefined
}

function followed(input: HTMLTextAreaElement, stretch: Selection): Followed {
  let place: Selection | undefined = stretch
  let before = input.value
  let composing: Promise<void> | undefined
  const onInput = () => {
    place = place && movedBy(place, before, input.value)
    before = input.value
  }
  const onCompose = () => {
    composing = new Promise((resolve) =>
      input.addEventListener('compositionend', () => setTimeout(resolve), { once: true }),
    )
  }
  input.addEventListener('input', onInput)
  input.addEventListener('compositionstart', onCompose)
  return {
    composed: () => composing ?? Promise.resolve(),
    end: () => {
      input.removeEventListener('input', onInput)
      input.removeEventListener('compositionstart', onCompose)
      return place
    },
  }
}

/** Where a stretch is after one change; undefined where the change touched it. */
function movedBy({ from, to }: Selection, before: string, after: string): Selection | undefined {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  const end = before.length - same
  const grown = after.length - before.length
  if (start >= to) return { from, to }
  return end <= from ? { from: from + grown, to: to + grown } : undefined
}

const linesOnly = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

const selectionOf = ({ selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): Selection => ({
  from,
  to,
})

const placeAt = (at: number): Selection => ({ from: at, to: at })
