import { composite } from '#domain/ids'
import type { IndicatorResult } from '#domain/indicatorResult'
import { useOrigins } from '#state/useOrigins'
import { useStructure } from '#state/useRecords'
import { enteredSentence } from '../words/origin'
import styles from './Why.module.css'

/** Who entered a figure, when, and how it came here; nothing where there is none. */
export function Entered({ result }: { readonly result: IndicatorResult }) {
  const structure = useStructure()
  const origins = useOrigins('measurement', composite(result.indicator, result.quarter))
  const origin = origins?.find(({ register }) => register === 'actual')
  if (!structure || !origin) return null
  return <p className={styles.note}>{enteredSentence(origin, structure)}</p>
}
