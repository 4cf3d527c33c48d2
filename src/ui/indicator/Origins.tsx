import type { KnownOrigin } from '#state/useOrigins'
import { useOrigins } from '#state/useOrigins'
import { composite } from '#domain/ids'
import type { IndicatorResult } from '#domain/indicatorResult'
import { formatQuarter } from '#domain/quarter'
import type { Structure } from '#domain/structure'
import { originSentences, sourceSentence } from '../words/origin'

interface OriginsProps {
  readonly structure: Structure
  readonly result: IndicatorResult
}

/** Who gave this figure, when, how it came here, and what data it was taken from. */
export function Origins({ structure, result }: OriginsProps) {
  const origins = useOrigins('measurement', composite(result.indicator, result.quarter))
  if (!origins) return null
  const source = sourceSentence(result.measurement?.values.source, structure)
  const copied = result.measurement?.values.copiedFrom?.quarter
  return (
    <>
      {origins.length === 0 && <p>Nothing has been given for this quarter yet.</p>}
      {origins.length > 0 && <Sentences structure={structure} origins={origins} />}
      {source && <p>{source}</p>}
      {copied && (
        <p>Its target or its text was carried forward from {formatQuarter(copied, structure.firstMonth)}.</p>
      )}
    </>
  )
}

function Sentences({ structure, origins }: { structure: Structure; origins: readonly KnownOrigin[] }) {
  return (
    <ul>
      {originSentences(origins, structure).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
