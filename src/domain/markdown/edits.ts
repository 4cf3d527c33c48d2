import { isBlankLine, itemIndent, itemStart } from './lines'

/** A stretch of a text, or a place in it where both ends are one. */
export interface Selection {
  readonly from: number
  readonly to: number
}

/** What a key or a button comes to: a stretch replaced, and what is selected after it. */
export interface TextEdit extends Selection {
  readonly insert: string
  readonly select: Selection
}

/** A new line: a bullet goes on as a bullet, and an empty one ends its list. */
export function newLine(text: string, selection: Selection): TextEdit {
  const { from, to } = lineAround(text, selection.from)
  const line = text.slice(from, to)
  const indent = itemIndent(line)
  if (indent === undefined || selection.from < from + indent) return inserted(selection, '\n')
  if (line.slice(indent).trim() !== '') return inserted(selection, `\n${itemStart}`)
  return { from, to, insert: '', select: at(from) }
}

/** Makes bullets of the lines that are selected; where all of them are, makes them lines again. */
export function toggleBullets(text: string, selection: Selection): TextEdit {
  const { from, to } = linesAround(text, selection)
  const lines = text.slice(from, to).split('\n')
  const isKept = (line: string): boolean => lines.length > 1 && isBlankLine(line)
  const isList = lines.every((line) => isKept(line) || itemIndent(line) !== undefined)
  const change = (line: string): string => {
    if (isKept(line)) return line
    const words = line.slice(itemIndent(line) ?? 0)
    return isList ? words : `${itemStart}${words.trimStart()}`
  }
  const insert = lines.map(change).join('\n')
  const isPlace = selection.from === selection.to
  const end = from + insert.length
  const place = Math.max(from, selection.to + insert.length - (to - from))
  return { from, to, insert, select: isPlace ? at(place) : { from, to: end } }
}

/**
 * What was pasted as small markdown, put where it reads as what it is: bullets begin a line of their own, and go on in a
 * bullet that was begun.
 */
export function pasteMarkdown(text: string, selection: Selection, pasted: string): TextEdit {
  const before = text.slice(lineAround(text, selection.from).from, selection.from)
  const after = text.slice(selection.to, lineAround(text, selection.to).to)
  const isBegun = itemIndent(before) === before.length
  const isItem = itemIndent(pasted) !== undefined
  const isLong = pasted.includes('\n')
  const head = isItem && !isBegun && before.trim() !== '' ? '\n' : ''
  const body = isItem && isBegun ? pasted.slice(itemIndent(pasted)) : pasted
  const tail = (isItem || isLong) && after.trim() !== '' ? '\n' : ''
  return inserted(selection, head + body + tail)
}

/** The line that a place is in, without its end. */
function lineAround(text: string, place: number): Selection {
  const end = text.indexOf('\n', place)
  return {
    from: place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1,
    to: end === -1 ? text.length : end,
  }
}

/** The whole lines that a selection touches; one that ends at the start of a line does not touch it. */
export function linesAround(text: string, { from, to }: Selection): Selection {
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to
  return { from: lineAround(text, from).from, to: lineAround(text, last).to }
}

export const at = (place: number): Selection => ({ from: place, to: place })

const inserted = ({ from, to }: Selection, insert: string): TextEdit => ({
  from,
  to,
  insert,
  select: at(from + insert.length),
})
