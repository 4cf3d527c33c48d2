import { useState } from 'react'
import type { Id } from '#domain/primitives'

import { useCommands } from '#state/useCommands'
import { useJoinedTo } from '#state/useJoinedTo'
import type { JoinedIndicator } from '#state/useJoinedTo'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { refusedWords } from '../words/conflict'

interface JoinedIndicatorsProps {
  readonly indicator: Id
  /** How the indicator is called in the label of the step. */
  readonly name: string
}

/** R12 — What counts as this indicator though it was set up apart, to be taken apart again. Nothing nearly always. */
export function JoinedIndicators({ indicator, name }: JoinedIndicatorsProps) {
  const { separateIndicator } = useCommands()
  const joined = useJoinedTo(indicator)
  const [refused, setRefused] = useState<string>()
  if (joined.length === 0) return null
  const separate = async ({ id }: JoinedIndicator) => {
    const saved = await separateIndicator({ id, name })
    if (saved.ok) announce('Taken apart again. Undo puts them together.')
    else setRefused(refusedWords(saved.error))
  }
  return (
    <>
      <h3>Counted as this indicator</h3>
      {refused && <Notice kind="problem" heading={refused} />}
      <ul>
        {joined.map((one) => (
          <li key={one.id}>
            {one.title || 'An indicator without a title'}{' '}
            <Button size="small" kind="quiet" onClick={() => void separate(one)}>
              <span>
                They are not the same after all <VisuallyHidden>({one.title || one.id})</VisuallyHidden>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
