import { tidy } from '../figure/tidy'
import type { QuarterId } from '../primitives'
import { commentReader } from './commentLines'
import type { DraftFigure, DraftIndicator, Placed } from './draft'

interface Commented {
  readonly indicators: readonly DraftIndicator[]
  /** Lines that are no comment. */
  readonly others: readonly Placed<string>[]
}

/** C8 — Lines keyed by a reference become comments on its figure; where it has one already, they stay unread. */
export function withLineComments(
  drafts: readonly DraftIndicator[],
  lines: readonly Placed<string>[],
  quarter: QuarterId | null,
): Commented {
  if (quarter === null) return { indicators: drafts, others: lines }
  const commentIn = commentReader(drafts.flatMap(({ ref }) => ref ?? []))
  const at = new Map(
    drafts.toReversed().flatMap((one) => (one.ref === null ? [] : [[one.ref, one] as const])),
  )
  const found = new Map<DraftIndicator, Placed<string>>()
  const others = lines.filter(({ value, place }) => {
    const line = commentIn(value)
    const draft = line && at.get(line.ref)
    if (!draft || found.has(draft) || hasComment(draft, quarter)) return true
    found.set(draft, { value: tidy(value), place })
    return false
  })
  const indicators = drafts.map((one) => {
    const comment = found.get(one)
    return comment ? { ...one, figures: commented(one.figures, comment, quarter) } : one
  })
  return { indicators, others }
}

const hasComment = ({ figures }: DraftIndicator, quarter: QuarterId): boolean =>
  figures.some((one) => one.quarter === quarter && one.comment !== null)

function commented(
  figures: readonly DraftFigure[],
  comment: Placed<string>,
  quarter: QuarterId,
): readonly DraftFigure[] {
  const empty: DraftFigure = {
    quarter,
    actual: null,
    target: null,
    status: null,
    comment: null,
    correctiveAction: null,
  }
  const own = figures.find((one) => one.quarter === quarter)
  return own
    ? figures.map((one) => (one === own ? { ...one, comment } : one))
    : [...figures, { ...empty, comment }]
}
