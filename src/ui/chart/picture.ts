import { visibleText } from '#domain/visibleText'
import { withStylesWritten } from './writtenStyles'

/** A drawing that stands for itself: no style sheet, no script, nothing from elsewhere. Sizes in pixels. */
export interface DrawnPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface Captions {
  readonly title: string
  /** For those who do not see the picture. */
  readonly description: string
}

/**
 * The chart on the page as one drawing: title, legend and panels where they stand, in the light colours of paper, with
 * what the style sheets say written at every mark.
 */
export function pictureOf(figure: Element, { title, description }: Captions): DrawnPicture {
  const parts = [...figure.querySelectorAll('[data-legend], .recharts-wrapper')]
  const boxes = parts.map((part) => part.getBoundingClientRect())
  const origin = {
    left: Math.min(...boxes.map(({ left }) => left)) - margin,
    top: Math.min(...boxes.map(({ top }) => top)) - margin - titleHeight,
  }
  const width = Math.ceil(Math.max(...boxes.map(({ right }) => right)) - origin.left + margin)
  const height = Math.ceil(Math.max(...boxes.map(({ bottom }) => bottom)) - origin.top + margin)
  const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' })
  svg.append(text('title', {}, title), text('desc', {}, description))
  svg.append(element('rect', { width, height, fill: '#ffffff' }))
  svg.append(text('text', titleStyle(figure), title))
  withStylesWritten(figure, parts, (drawings) => {
    for (const { original, copy } of drawings) svg.append(placed(original, copy, origin))
  })
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}

const margin = 12
const titleHeight = 30

interface Origin {
  readonly left: number
  readonly top: number
}

/** A drawing keeps its place and size; words become a text at theirs. */
function placed(original: Element, copy: Element, origin: Origin): Element {
  const box = original.getBoundingClientRect()
  const [x, y] = [box.left - origin.left, box.top - origin.top]
  if (copy instanceof SVGSVGElement) {
    write(copy, { x, y, width: box.width, height: box.height })
    return copy
  }
  const { fontFamily, fontSize } = getComputedStyle(original)
  const style = { x, y: y + box.height * 0.75, fill: ink, 'font-family': fontFamily, 'font-size': fontSize }
  return text('text', style, original.textContent)
}

/** Of words outside the drawings, which have no colour of their own there. */
const ink = '#1b1d1f'

function titleStyle(figure: Element) {
  const { fontFamily } = getComputedStyle(figure)
  return { x: margin, y: 24, fill: ink, 'font-family': fontFamily, 'font-size': '16px', 'font-weight': 600 }
}

type Attributes = Readonly<Record<string, string | number>>

const element = (name: string, attributes: Attributes): Element =>
  write(document.createElementNS('http://www.w3.org/2000/svg', name), attributes)

function text(name: string, attributes: Attributes, words: string): Element {
  const found = element(name, attributes)
  found.textContent = visibleText(words)
  return found
}

function write(target: Element, attributes: Attributes): Element {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value))
  return target
}
