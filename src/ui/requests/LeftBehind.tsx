import { useMemo } from 'react'
import type { Structure } from '#domain/structure'
import type { HandedIn } from '#state/useHandingOver'
import { Notice } from '../kit/Notice'
import { placeWords } from '../words/place'
import { buildValueNames } from '../words/value'

interface LeftBehindProps {
  readonly left: HandedIn['leftBehind']
  readonly structure: Structure
}

/** So many are named. */
const atMost = 8

/** What was written here and is in no file that was submitted, so that nobody believes it handed in. */
export function LeftBehind({ left, structure }: LeftBehindProps) {
  const names = useMemo(() => buildValueNames(structure, [])({ id: '' }), [structure])
  const more = left.length - atMost
  return (
    <Notice
      kind="info"
      heading="Some of what you wrote here is not in this file."
      problems={[
        ...left.slice(0, atMost).map((one) => placeWords(one, names)),
        ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []),
      ]}
    >
      <p>
        You were not asked for it in this request, and it is in no other file that you have submitted. It
        stays in this browser. What belongs to another request goes with that one; for the rest, tell whoever
        asked you, and they can send you a request for it.
      </p>
    </Notice>
  )
}
