import type { Chart, Shape, ShapeRole } from '#domain/pack/document'
import { statusShapes } from '#domain/statusShapes'
import { escaped } from './html/text'
import { toneColours } from './toneColours'

/** A drawing as a file of its own, on white, with its colours as attributes. */
export function chartSvg({ title, width, height, shapes }: Chart): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Calibri, Arial, sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('')
}

function shapeSvg(shape: Shape): string {
  switch (shape.is) {
    case 'line':
      return `<polyline fill="none" ${strokes[shape.role]} points="${shape.points.map(String).join(' ')}"/>`
    case 'area':
      return `<polygon fill="#edf3f4" points="${shape.points.map(String).join(' ')}"/>`
    case 'mark': {
      const { path, line } = statusShapes[shape.mark.symbol]
      const colour = toneColours[shape.mark.tone]
      const [x, y] = shape.at
      const half = shape.size / 2
      const paint =
        line === null ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="${line}"`
      return `<path transform="translate(${x - half} ${y - half}) scale(${shape.size / 16})" ${paint} d="${path}"/>`
    }
    case 'label':
      return `<text x="${shape.at[0]}" y="${shape.at[1]}" text-anchor="${shape.anchor}" fill="#565b61">${escaped(shape.text)}</text>`
  }
}

const strokes: Readonly<Record<ShapeRole, string>> = {
  actual: 'stroke="#0b5c6b" stroke-width="2"',
  target: 'stroke="#565b61" stroke-width="2" stroke-dasharray="5 4"',
  lastYear: 'stroke="#80868c"',
  tolerance: 'stroke="none"',
  axis: 'stroke="#d6d9dd"',
  grid: 'stroke="#d6d9dd"',
}
