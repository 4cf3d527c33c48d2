import { at, linesAround } from './edits'
import type { Selection, TextEdit } from './edits'
import { itemIndent } from './lines'
import { boldMark, spansOf, spansText } from './spans'

/**
 * Makes what is selected bold, or plain where all of it is bold. Without a selection: the word around the place; at the
 * end of a bold stretch, goes on plain; else begins a bold stretch, or takes back one that was begun.
 */
export function toggleBold(text: string, selection: Selection): TextEdit {
  const { from, to } = selection.from === selection.to ? wordAround(text, selection.from) : selection
  if (text.slice(from, to).trim() === '') return toggleHere(text, from)
  const around = linesAround(text, { from, to })
  const lines = signsOf(text, around)
  const isSelected = ({ at: place }: Sign) => place >= from && place < to
  const chosen = lines.flatMap(({ signs }) => signs.filter(isSelected))
  const bold = !chosen.every((sign) => sign.bold || isSpace(sign.text))
  const done = lines.map(({ start, signs }) =>
    written(
      start,
      signs.map((sign) => (isSelected(sign) ? { ...sign, bold } : sign)),
      isSelected,
    ),
  )
  const insert = done.map((line) => line.text).join('\n')
  return { ...around, insert, select: selectedIn(done, around.from) }
}

/** One sign of a line that is read, and where it stands in the text. */
interface Sign {
  readonly text: string
  readonly bold: boolean
  readonly at: number
}

interface SignsOfLine {
  /** What begins a bullet, kept as it is. */
  readonly start: string
  readonly signs: readonly Sign[]
}

function signsOf(text: string, { from, to }: Selection): readonly SignsOfLine[] {
  let begin = from
  return text
    .slice(from, to)
    .split('\n')
    .map((line) => {
      const indent = itemIndent(line) ?? 0
      const signs: Sign[] = []
      let place = begin + indent
      for (const span of spansOf(line.slice(indent))) {
        if (span.bold) place += boldMark.length
        for (const sign of span.text) {
          signs.push({ text: sign, bold: span.bold, at: place })
          place += sign.length
        }
        if (span.bold) place += boldMark.length
      }
      begin += line.length + 1
      return { start: line.slice(0, indent), signs }
    })
}

/** A line as text again, with the stretch of it that is selected. */
interface WrittenLine {
  readonly text: string
  readonly selected: Selection | undefined
}

function written(start: string, signs: readonly Sign[], isSelected: (sign: Sign) => boolean): WrittenLine {
  const bold = withinWords(signs)
  let text = start
  let from: number | undefined
  let to = 0
  signs.forEach((sign, index) => {
    if (bold[index] && !bold[index - 1]) text += boldMark
    if (isSelected(sign)) from ??= text.length
    text += sign.text
    if (isSelected(sign)) to = text.length
    if (bold[index] && !bold[index + 1]) text += boldMark
  })
  return { text, selected: from === undefined ? undefined : { from, to } }
}

/** Spaces at the ends of a bold stretch are plain: marks stand against words. */
function withinWords(signs: readonly Sign[]): readonly boolean[] {
  const bold = signs.map((sign) => sign.bold)
  const trim = (order: readonly number[]) => {
    let isInside = false
    for (const index of order) {
      if (!bold[index]) isInside = false
      else if (isInside || !isSpace(signs[index]?.text ?? '')) isInside = true
      else bold[index] = false
    }
  }
  const order = signs.map((_, index) => index)
  trim(order)
  trim(order.toReversed())
  return bold
}

function selectedIn(lines: readonly WrittenLine[], from: number): Selection {
  let begin = from
  const ends = lines.flatMap(({ text, selected }) => {
    const shift = begin
    begin += text.length + 1
    return selected ? [selected.from + shift, selected.to + shift] : []
  })
  return { from: ends[0] ?? from, to: ends.at(-1) ?? from }
}

/** Nothing is selected and no word is near. */
function toggleHere(text: string, place: number): TextEdit {
  const isBegun = text.startsWith(boldMark + boldMark, place - boldMark.length) && place >= boldMark.length
  if (isBegun) {
    const start = place - boldMark.length
    return { from: start, to: place + boldMark.length, insert: '', select: at(start) }
  }
  const end = place + boldMark.length
  if (endsBold(text, place)) return { from: place, to: place, insert: '', select: at(end) }
  return { from: place, to: place, insert: boldMark + boldMark, select: at(end) }
}

/** Whether the mark that comes next closes a bold stretch. */
function endsBold(text: string, place: number): boolean {
  if (!text.startsWith(boldMark, place)) return false
  const { from, to } = linesAround(text, at(place))
  let start = from
  for (const span of spansOf(text.slice(from, to))) {
    start += spansText([span]).length
    if (span.bold && start === place + boldMark.length) return true
  }
  return false
}

/** The word that a place is inside of; the place itself at its ends. */
function wordAround(text: string, place: number): Selection {
  const [before = ''] = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, place - 100), place)) ?? []
  const [after = ''] = /^[\p{L}\p{N}’'-]*/u.exec(text.slice(place, place + 100)) ?? []
  return before === '' || after === '' ? at(place) : { from: place - before.length, to: place + after.length }
}

const isSpace = (text: string): boolean => text.trim() === ''
