import { OutgoingFile } from '../exchange/OutgoingFile'
import { useExport } from '../exchange/useExport'
import { useSinceBackup } from '#state/useBackups'
import { Button } from '../kit/Button'
import { LockFields } from '../trust/LockFields'
import { useLock } from '../trust/useLock'
import { sinceBackupWords } from '../words/backup'

/** One file with everything: a second copy for oneself, or all that a colleague needs to go on from here. */
export function BackupAndHandOver() {
  const since = useSinceBackup()
  const { outgoing, write } = useExport()
  const lock = useLock()
  const save = () => void lock.withPassphrase((passphrase) => write({ what: 'everything' }, passphrase))
  return (
    <>
      <h3>Backup</h3>
      <p>
        One file with every quarter, the plan, the files taken in and what was decided about them.{' '}
        {since && sinceBackupWords(since)}
      </p>
      <LockFields lock={lock} />
      <Button onClick={save}>Save a backup</Button>
      <OutgoingFile outgoing={outgoing} />
      <h3>Hand over to a colleague</h3>
      <p>One browser at a time puts a quarter together. To pass it on:</p>
      <ol>
        <li>Save a backup here, and change nothing afterwards.</li>
        <li>Send the file to your colleague, as you would any confidential paper.</li>
        <li>
          They open it on the first page of Quarterdeck, or, where they have work of their own, under Restore
          in their Settings. They see what it is before anything changes.
        </li>
        <li>
          They go on where you stopped: they can still withdraw files that you took in, and returns to your
          requests come in as if you had opened them.
        </li>
      </ol>
    </>
  )
}
