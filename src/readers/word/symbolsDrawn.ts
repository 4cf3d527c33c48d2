import { drawnIn } from '../symbolFonts'

/** A part of a document as the library has it, and all in it, with the letters of symbol fonts as what they draw. */
export function symbolsDrawn(part: unknown): unknown {
  return drawn(part, '')
}

function drawn(part: unknown, font: string): unknown {
  if (!isObject(part)) return part
  const { type, children, value, font: own } = part
  if (type === 'text' && typeof value === 'string') return { ...part, value: drawnIn(font, value) }
  const inner = type === 'run' && typeof own === 'string' ? own : font
  return Array.isArray(children) ? { ...part, children: children.map((child) => drawn(child, inner)) } : part
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null
