import { useEffect, useState } from 'react'
import { useCommands } from '#state/useCommands'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { rightedWords } from '../words/records'

/** F17 — Looks once whether records are missing beside their entries, and says it where they have been put right. */
export function MissingRecords() {
  const { repairMissing } = useCommands()
  const [count, setCount] = useState(0)
  useEffect(() => void repairMissing().then(setCount), [repairMissing])
  if (count === 0) return null
  return (
    <div data-screen-only>
      <Notice
        kind="info"
        heading="Damaged records were put right"
        actions={<Button onClick={() => setCount(0)}>All right</Button>}
      >
        <p>{rightedWords(count)}</p>
      </Notice>
    </div>
  )
}
