import type { Chart, Point, Shape } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { StatusShape } from '../../kit/StatusSymbol'
import { numbered } from './numbered'

/** A picture from its shapes; what it shows stands in words for those who do not see it. */
export function ChartView({ chart: { title, alt, width, height, shapes } }: { readonly chart: Chart }) {
  return (
    <figure>
      <figcaption>{visibleText(title)}</figcaption>
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={visibleText(alt)}
        focusable="false"
      >
        {numbered(shapes).map(({ key, item }) => (
          <ShapeView key={key} shape={item} />
        ))}
      </svg>
    </figure>
  )
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.is) {
    case 'line':
      return <polyline className={shape.role} points={pointsText(shape.points)} />
    case 'area':
      return <polygon className={shape.role} points={pointsText(shape.points)} />
    case 'mark': {
      const { at, size, mark } = shape
      return (
        <g
          className={mark.tone}
          transform={`translate(${at[0] - size / 2} ${at[1] - size / 2}) scale(${size / 16})`}
        >
          <StatusShape symbol={mark.symbol} />
        </g>
      )
    }
    case 'label':
      return (
        <text className={shape.anchor} x={shape.at[0]} y={shape.at[1]}>
          {visibleText(shape.text)}
        </text>
      )
  }
}

const pointsText = (points: readonly Point[]): string => points.map(([x, y]) => `${x},${y}`).join(' ')
