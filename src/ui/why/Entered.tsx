import { composite } from '#domain/ids'
import type { FigureIn } from '#domain/figureIn'
import { useOrigins } from '#state/useOrigins'
import { useStructure } from '#state/useRecords'
import { enteredSentence } from '../words/origin'
import styles from './Why.module.css'

/** Who entered a figure, when, and how it came here; nothing where there is none. */
export function Entered({ figure }: { readonly figure: FigureIn }) {
  const structure = useStructure()
  const origins = useOrigins('measurement', composite(figure.definition.indicator, figure.quarter))
  const origin = origins?.find(({ register }) => register === 'actual')
  if (!structure || !origin) return null
  return <p className={styles.note}>{enteredSentence(origin, structure)}</p>
}
