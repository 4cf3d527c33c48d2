/** A drawing, or the words of a legend, and its copy that needs no style sheet. */
export interface Copied {
  readonly original: Element
  readonly copy: Element
}

/**
 * Copies parts of a figure for as long as `draw` takes, in the light colours of paper whatever the theme, and writes at
 * every mark of their drawings what the style sheets say of it.
 */
export function withStylesWritten(
  figure: Element,
  parts: readonly Element[],
  draw: (drawings: readonly Copied[]) => void,
): void {
  const sheet = document.createElement('div')
  Object.assign(sheet.style, { position: 'absolute', visibility: 'hidden', colorScheme: 'only light' })
  const copies = parts.map((part) => part.cloneNode(true))
  sheet.append(...copies)
  figure.append(sheet)
  try {
    const originals = parts.flatMap(drawingsIn)
    const drawings = [...sheet.children].flatMap(drawingsIn)
    for (const drawing of drawings) writeStyles(drawing)
    draw(
      originals.flatMap((original, at) => {
        const copy = drawings[at]
        return copy ? [{ original, copy }] : []
      }),
    )
  } finally {
    sheet.remove()
  }
}

/** In a legend also the words beside each drawing. */
const drawingsIn = (part: Element): readonly Element[] => [
  ...part.querySelectorAll(part.matches('[data-legend]') ? 'svg, span' : 'svg.recharts-surface'),
]

/** All are read before the first is written, as a style may hang on a class further up. */
function writeStyles(drawing: Element): void {
  for (const mark of drawing.querySelectorAll('[data-cursor]')) mark.remove()
  const marks = [drawing, ...drawing.querySelectorAll('*')]
  const styles = marks.map((mark) => {
    const style = getComputedStyle(mark)
    const isText = mark.matches('text, tspan')
    return [...paint, ...(isText ? lettering : [])].map(
      (property) => [property, style.getPropertyValue(property)] as const,
    )
  })
  marks.forEach((mark, at) => {
    for (const name of mark.getAttributeNames()) if (!isDrawn(name)) mark.removeAttribute(name)
    if (mark === drawing) return
    for (const [property, value] of styles[at] ?? []) if (value !== '') mark.setAttribute(property, value)
  })
}

const paint = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
] as const

const lettering = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const

/** What only the page needs of a mark. */
const isDrawn = (attribute: string): boolean =>
  !/^(?:class|style|role|tabindex|focusable|aria-.*|data-.*)$/u.test(attribute)
