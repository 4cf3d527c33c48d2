import type { RegisterValue } from '../records'
import type { Result } from '../result'
import { fail, ok } from '../result'

/** How the council wants its documents: empty where they are to look as usual. */
export type Look = RegisterValue<'organisation', 'look'>

export const usualLook: Look = { font: '', colour: '', header: '', footer: '' }

/** WCAG 2.2, 1.4.3: as much as text needs to be read on white paper. */
export const leastContrast = 4.5

/**
 * A colour as it is stored, `#0b5c6b`, from what people type: `0B5C6B`, `#0B5C6B`. Refused with a sentence where it is no
 * colour, or too light to be read on white paper.
 */
export function readColour(typed: string): Result<string, string> {
  const colour = `#${typed.replace(/^#/u, '').toLowerCase()}`
  if (!/^#[0-9a-f]{6}$/u.test(colour))
    return fail(`“${typed}” is not a colour. Type it as six digits from 0 to f, such as #0b5c6b.`)
  const contrast = contrastWithWhite(colour)
  if (contrast >= leastContrast) return ok(colour)
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1)
  return fail(
    `${colour} is too light to be read on white paper: its contrast is ${shown} to 1, and ${leastContrast} to 1 is needed. Choose a darker one.`,
  )
}

/** `#rrggbb` against white, from 1 to 21, by the formula of WCAG 2.2. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
