import { useKeeping, useLooksTemporary, useRecordCount } from '#state/useData'
import type { Keeping } from '#state/useData'
import type { Offline } from '#state/offline'
import { useOffline } from '#state/useOffline'
import { useWorkspace } from '#state/useWorkspace'
import { build, version } from '#state/version'
import { BackupAndHandOver } from '../backup/BackupAndHandOver'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { LinkedFolder } from './LinkedFolder'
import { RecordsCheck } from './RecordsCheck'
import { RemoveEverything } from './RemoveEverything'
import { RestoreBackup } from './RestoreBackup'
import { temporaryWords } from '../words/backup'
import styles from './Settings.module.css'
import { Snapshots } from './Snapshots'

/** Where the work is, how safe it is there, how much of it there is. */
export function DataSettings() {
  const { db, name } = useWorkspace()
  const [keeping, ask] = useKeeping()
  const isTemporary = useLooksTemporary()
  const count = useRecordCount()
  const { isKept } = useOffline()
  const askAndSay = async () => {
    await ask()
    announce('Asked the browser')
  }
  return (
    <>
      <dl className={styles.facts}>
        <dt>Where it is</dt>
        <dd>
          In this browser on this computer, in its database (IndexedDB) “{db.name}” of {location.origin}.
          Nothing is stored on a server.
        </dd>
        <dt>Is it safe there?</dt>
        <dd>
          {isTemporary ? temporaryWords : keepingWords[keeping]}{' '}
          {keeping === 'notPromised' && (
            <Button size="small" onClick={() => void askAndSay()}>
              Ask the browser to keep it
            </Button>
          )}
        </dd>
        <dt>How much</dt>
        <dd>{count === undefined ? '…' : `${count.toLocaleString('en-GB')} records`}</dd>
        <dt>Is it whole?</dt>
        <dd>
          <RecordsCheck />
        </dd>
        <dt>Without a network</dt>
        <dd>{offlineWords[isKept]}</dd>
        <dt>Version</dt>
        <dd>
          Quarterdeck {version}, build {build}
        </dd>
      </dl>
      {name === 'own' && (
        <>
          <BackupAndHandOver />
          <h3>A folder for backups</h3>
          <LinkedFolder />
          <h3>Restore</h3>
          <RestoreBackup />
          <h3>Snapshots</h3>
          <Snapshots />
          <h3>Remove</h3>
          <RemoveEverything />
        </>
      )}
    </>
  )
}

const offlineWords: Readonly<Record<Offline['isKept'], string>> = {
  yes: 'Quarterdeck is kept in this browser and opens without a network.',
  soon: 'Not yet: this browser is fetching what it needs to open Quarterdeck without a network.',
  no: 'This browser does not keep Quarterdeck itself: without a network it can be used while it stays open.',
}

const keepingWords: Readonly<Record<Keeping, string>> = {
  asking: '…',
  promised: 'Yes: the browser has promised not to clear it by itself. Clearing the site’s data still would.',
  notPromised: 'The browser may clear it when the disk is full, and does when a private window is closed.',
  unknown: 'This browser cannot say whether it would clear it when the disk is full.',
}
