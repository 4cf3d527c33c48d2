import type { Chart, Point, Shape } from '#domain/pack/document'
import { escaped } from './text'

/** A drawing with its name and, in words, what it shows. Colours are the style sheet's: no element has a style of its own. */
export function chartHtml({ title, alt, width, height, shapes }: Chart): string {
  return [
    `<figure><figcaption>${escaped(title)}</figcaption>`,
    `<svg class="chart" viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-label="${escaped(alt)}">`,
    ...shapes.map(shapeHtml),
    '</svg></figure>',
  ].join('')
}

function shapeHtml(shape: Shape): string {
  switch (shape.is) {
    case 'line':
      return `<polyline class="${shape.role}" points="${pointsOf(shape.points)}"/>`
    case 'area':
      return `<polygon class="${shape.role}" points="${pointsOf(shape.points)}"/>`
    case 'mark': {
      const [x, y] = shape.at
      const half = shape.size / 2
      return `<use class="${shape.mark.tone}" href="#shape-${shape.mark.symbol}" x="${number(x - half)}" y="${number(y - half)}" width="${number(shape.size)}" height="${number(shape.size)}"/>`
    }
    case 'label': {
      const [x, y] = shape.at
      return `<text class="${shape.anchor}" x="${number(x)}" y="${number(y)}">${escaped(shape.text)}</text>`
    }
  }
}

const pointsOf = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')

/** A hundredth of a unit is finer than any printer. */
const number = (value: number): string => String(Math.round(value * 100) / 100)
