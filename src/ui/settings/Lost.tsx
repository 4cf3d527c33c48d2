import { Notice } from '../kit/Notice'

interface LostProps {
  /** What they are said to be: `3 changes made here would go`. */
  readonly heading: (count: string) => string
  readonly places: readonly string[]
}

/** So many are named; a used browser may lose thousands. */
const mostNamed = 20

/** What stands on one side and not on the other: named, for it is what a person would miss. */
export function Lost({ heading, places }: LostProps) {
  const { length } = places
  if (length === 0) return null
  const more = length - mostNamed
  return (
    <Notice
      kind="info"
      heading={heading(`${length.toLocaleString('en-GB')} ${length === 1 ? 'change' : 'changes'}`)}
      problems={[
        ...new Set(places.slice(0, mostNamed)),
        ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []),
      ]}
    />
  )
}
