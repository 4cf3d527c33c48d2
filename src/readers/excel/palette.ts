import { readXml } from '../readXml'

/** The colours that a workbook names by number, as `ff0000`. */
export interface Palette {
  readonly theme: readonly (string | undefined)[]
  readonly indexed: readonly (string | undefined)[]
}

/** Reads a workbook's theme and, where it has one of its own, the palette in its styles. */
export function readPalette(theme: string, styles: string): Palette {
  const own = coloursIn(styles, 'indexedcolors', 'rgbcolor')
  return { theme: inOrder(coloursIn(theme, 'clrscheme')), indexed: own.length > 0 ? own : standard }
}

/** A colour as a style names it: by itself, by the palette, or by the theme, made lighter or darker. */
export function paletteColour(
  attribute: (name: string) => string | undefined,
  { theme, indexed }: Palette,
): string | undefined {
  const rgb = attribute('rgb')
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase()
  const at = attribute('indexed')
  if (at !== undefined) return indexed[Number(at)]
  const named = theme[Number(attribute('theme') ?? Number.NaN)]
  return named && tinted(named, Number(attribute('tint') ?? 0))
}

/** The hue stays. */
function tinted(hex: string, tint: number): string {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint)
  }
  const parts = [0, 2, 4].map((at) => Math.min(255, Math.max(0, part(at))))
  return parts.map((value) => value.toString(16).padStart(2, '0')).join('')
}

function coloursIn(xml: string, list: string, only?: string): readonly (string | undefined)[] {
  const found: (string | undefined)[] = []
  let isIn = false
  readXml(xml, {
    onOpen: (name, attribute) => {
      if (name === list) isIn = true
      const hex = attribute('rgb') ?? attribute('lastclr') ?? attribute('val')
      const isColour = only === undefined ? name === 'srgbclr' || name === 'sysclr' : name === only
      if (isIn && isColour) found.push(hex?.slice(-6).toLowerCase())
    },
    onClose: (name) => {
      if (name === list) isIn = false
    },
    onText: () => {},
  })
  return found
}

/** A theme lists dark before light; styles count light before dark. */
const inOrder = ([dark, light, dark2, light2, ...rest]: readonly (string | undefined)[]) => [
  light,
  dark,
  light2,
  dark2,
  ...rest,
]

const basic = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' ')
const further =
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

/** That of every workbook which has none of its own. */
const standard: readonly string[] = [...basic, ...basic, ...further]

/** Without a workbook around it. */
export const noPalette: Palette = { theme: [], indexed: standard }
