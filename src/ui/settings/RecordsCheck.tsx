import { useState } from 'react'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { recordsWords } from '../words/records'

/** F17 — Holds every record against the files and the own log, and puts right what is otherwise than they say. */
export function RecordsCheck() {
  const { repairRecords } = useCommands()
  const [said, setSaid] = useState<string>()
  const [isChecking, setChecking] = useState(false)
  const check = async () => {
    setChecking(true)
    const outcome = await repairRecords()
    const words = recordsWords(outcome)
    setChecking(false)
    setSaid(words)
    announce(words)
  }
  return (
    <>
      {isChecking ? 'Checking…' : said}{' '}
      <Button size="small" aria-disabled={isChecking} onClick={() => isChecking || void check()}>
        Check all records
      </Button>
    </>
  )
}
