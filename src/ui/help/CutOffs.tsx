import { bandRanges } from '#domain/bandRanges'
import { spansWords } from '#domain/explain/spans'
import type { FigureIn } from '#domain/figureIn'
import { formatTarget } from '#domain/formatFigure'
import { StatusMark } from '../kit/StatusMark'
import { ratingBasisWords } from '../words'
import styles from './Help.module.css'

/** S3 — The target that is held against, and which values give which status; named where that is not the quarter alone. */
export function CutOffs({ figure: { definition, rule, compared, target } }: { readonly figure: FigureIn }) {
  const { measure } = definition
  if (compared.target.has !== 'target') return null
  const held = compared.target.target
  const shown = formatTarget(held, measure)
  const isOwn = target.held.has === 'target' && formatTarget(target.held.target, measure) === shown
  const ranges = bandRanges(rule.scheme, { ...rule, target: held })
  return (
    <>
      <p>
        {isOwn ? 'Target' : `Target (${ratingBasisWords[compared.basis]})`} {shown}
      </p>
      <ul className={styles.list}>
        {ranges
          .filter(({ spans }) => spans.length > 0)
          .map(({ band, spans }) => (
            <li key={band.id}>
              <StatusMark status={{ band }} />: {spansWords(spans, measure)}
            </li>
          ))}
      </ul>
    </>
  )
}
