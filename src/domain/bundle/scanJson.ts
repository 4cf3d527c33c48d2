import { longestText } from '../primitives'
import { readNumber, readText } from './scanToken'
import type { TokenFault } from './scanToken'

/** G1 — How deep objects and lists may lie in each other, in a file and in each file that a backup carries. */
export const deepest = 32
/** How many files may lie in each other: a backup carries the files that came in, and a backup may be one of them. */
const mostNested = 8
/** After so many findings the rest of the file is not looked at. */
export const mostFindings = 100

export type ScanCode =
  | 'not-json'
  | 'truncated'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'surrogate'
  | 'number'
  | 'long-text'

/** What is wrong with a text as JSON, and where: `steps` are the members and items that lead there. */
export interface Finding {
  readonly code: ScanCode
  /** The words or characters it is about, shortened. */
  readonly detail: string
  readonly steps: readonly (string | number)[]
  /** Counted from 1. */
  readonly line: number
  /** Kind and id of the record it lies in, as far as the file had named them by then. */
  readonly record: { readonly kind: string; readonly id: string } | undefined
}

/**
 * Reads a text once, without recursion, and finds all that JSON.parse would take in silence: keys that stand
 * twice or could reach a prototype, depth, half characters, numbers that do not survive. Findings of the codes
 * `not-json`, `truncated` and `too-deep` end the reading; only without them may the text be parsed.
 */
export function scanJson(text: string): readonly Finding[] {
  const scan: Scan = { text, at: 0, frames: [], findings: [], kind: '', id: '' }
  let state: State = 'value'
  while (state !== 'done' && scan.findings.length < mostFindings) {
    skipSpace(scan)
    state = scan.at < text.length ? advance[state](scan) : atEnd(scan, state)
  }
  return scan.findings
}

/** An open object (with the keys seen in it) or list; `step` is the member or item being read. */
interface Frame {
  readonly keys: Set<string> | undefined
  step: string | number
  readonly file: FileFrame
}

/** The file that an object or list lies in: the one that is read, or one that a backup carries. */
interface FileFrame {
  /** How many objects and lists it lies in. */
  readonly start: number
  readonly nested: number
  /** What its cover says by then; empty where it has not said it. */
  kind: string
}

interface Scan {
  readonly text: string
  at: number
  readonly frames: Frame[]
  readonly findings: Finding[]
  kind: string
  id: string
}

type Reading = 'value' | 'firstItem' | 'firstKey' | 'key' | 'colon' | 'next' | 'end'
type State = Reading | 'done'

const advance: { readonly [S in Reading]: (scan: Scan) => State } = {
  value: readValue,
  firstItem: (scan) => (here(scan) === ']' ? close(scan) : readValue(scan)),
  firstKey: (scan) => (here(scan) === '}' ? close(scan) : readKey(scan)),
  key: readKey,
  colon: (scan) => (here(scan) === ':' ? pass(scan, 'value') : stop(scan, 'not-json')),
  next: readNext,
  end: (scan) => stop(scan, 'not-json'),
}

const here = (scan: Scan): string => scan.text.charAt(scan.at)

function skipSpace(scan: Scan): void {
  for (;;) {
    const code = scan.text.charCodeAt(scan.at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    scan.at += 1
  }
}

function atEnd(scan: Scan, state: Reading): State {
  return state === 'end' ? 'done' : stop(scan, 'truncated')
}

function pass(scan: Scan, state: State): State {
  scan.at += 1
  return state
}

function readValue(scan: Scan): State {
  switch (here(scan)) {
    case '{':
      return open(scan, { keys: new Set(), step: '' })
    case '[':
      return open(scan, { keys: undefined, step: 0 })
    case '"':
      return readTextValue(scan)
    default:
      return readPlainValue(scan)
  }
}

function open(scan: Scan, given: Pick<Frame, 'keys' | 'step'>): State {
  const frame = { ...given, file: fileHere(scan.frames) }
  if (scan.frames.length - frame.file.start === deepest) return stop(scan, 'too-deep')
  if (isRecord(scan.frames)) [scan.kind, scan.id] = ['', '']
  scan.frames.push(frame)
  return pass(scan, frame.keys ? 'firstKey' : 'firstItem')
}

function fileHere(frames: readonly Frame[]): FileFrame {
  const around = frames.at(-1)?.file
  if (!around) return { start: 0, nested: 0, kind: '' }
  return isCarriedFile(frames, around)
    ? { start: frames.length, nested: around.nested + 1, kind: '' }
    : around
}

/** Whether the next thing read is `history.files[].bundle` of a backup. */
function isCarriedFile(frames: readonly Frame[], { start, nested, kind }: FileFrame): boolean {
  if (kind !== 'backup' || nested === mostNested || frames.length !== start + 4) return false
  const [history, files, , bundle] = frames.slice(start).map(({ step }) => step)
  return history === 'history' && files === 'files' && bundle === 'bundle'
}

function close(scan: Scan): State {
  scan.frames.pop()
  return pass(scan, afterValue(scan))
}

const afterValue = (scan: Scan): State => (scan.frames.length === 0 ? 'end' : 'next')

function readNext(scan: Scan): State {
  const frame = scan.frames.at(-1)
  const char = here(scan)
  if (char === (frame?.keys ? '}' : ']')) return close(scan)
  if (char !== ',' || !frame) return stop(scan, 'not-json')
  if (frame.keys) return pass(scan, 'key')
  frame.step = Number(frame.step) + 1
  return pass(scan, 'value')
}

function readKey(scan: Scan): State {
  const token = readText(scan.text, scan.at)
  if (typeof token === 'string') return stopAt(scan, token)
  const frame = scan.frames.at(-1)
  if (!frame?.keys) throw new Error('a key was read outside an object: the states of scanJson are wrong')
  if (frame.keys.has(token.value)) note(scan, 'duplicate-key', token.value)
  if (forbidden.has(token.value)) note(scan, 'forbidden-key', token.value)
  noteText(scan, token.value)
  frame.keys.add(token.value)
  frame.step = token.value
  scan.at = token.end
  return 'colon'
}

/** Keys through which a careless merge would reach the prototype of every object. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

function readTextValue(scan: Scan): State {
  const token = readText(scan.text, scan.at)
  if (typeof token === 'string') return stopAt(scan, token)
  noteText(scan, token.value)
  nameRecord(scan, token.value)
  scan.at = token.end
  return afterValue(scan)
}

function noteText(scan: Scan, value: string): void {
  if (!value.isWellFormed()) note(scan, 'surrogate', value.toWellFormed())
  if (value.length > longestText) note(scan, 'long-text', String(value.length))
}

function readPlainValue(scan: Scan): State {
  const token = readNumber(scan.text, scan.at)
  if (typeof token === 'string') return stopAt(scan, token)
  if (!token.fits) note(scan, 'number', token.source)
  scan.at = token.end
  return afterValue(scan)
}

function stopAt(scan: Scan, fault: TokenFault): State {
  return stop(scan, fault === 'end' ? 'truncated' : 'not-json')
}

function stop(scan: Scan, code: ScanCode): State {
  note(scan, code, scan.text.slice(scan.at, scan.at + 20))
  return 'done'
}

function note(scan: Scan, code: ScanCode, detail: string): void {
  const inRecord = isRecord(scan.frames.slice(0, 3))
  scan.findings.push({
    code,
    detail: detail.length > 60 ? `${detail.slice(0, 60)}…` : detail,
    steps: scan.frames.map((frame) => frame.step).filter((step) => step !== ''),
    line: lineAt(scan),
    record: inRecord && scan.kind && scan.id ? { kind: scan.kind, id: scan.id } : undefined,
  })
}

function lineAt({ text, at }: Scan): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}

function nameRecord(scan: Scan, value: string): void {
  const frame = scan.frames.at(-1)
  if (frame?.step === 'kind' && scan.frames.length === frame.file.start + 1) frame.file.kind = value
  if (scan.frames.length !== 4 || !isRecord(scan.frames.slice(0, 3))) return
  if (frame?.step === 'kind') scan.kind = value
  if (frame?.step === 'id') scan.id = value
}

/** Whether the next thing read is an item of `payload.records`. */
function isRecord(frames: readonly Frame[]): boolean {
  return frames.length === 3 && frames[0]?.step === 'payload' && frames[1]?.step === 'records'
}
