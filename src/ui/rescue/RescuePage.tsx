import { useEffect, useMemo, useReducer, useState } from 'react'
import type { Environment } from '#state/environment'
import { rescueWith } from '#state/rescue'
import { Announcer } from '../kit/Announcer'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import styles from '../first/FirstMinute.module.css'
import { Way } from '../first/Way'
import { CauseNotice } from './CauseNotice'
import type { Cause } from './CauseNotice'
import { OpenedWork } from './OpenedWork'
import { RescueSnapshots } from './RescueSnapshots'
import { SetAside } from './SetAside'

interface RescuePageProps {
  readonly environment: Environment
  /** What went wrong; absent where the person came by themselves. */
  readonly cause?: Cause
}

/** F5, F7 — Gets the work out of a browser in which the application cannot be used. Opens nothing until it is asked to. */
export function RescuePage({ environment, cause }: RescuePageProps) {
  const rescue = useMemo(() => rescueWith(environment), [environment])
  const [changes, noteChange] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    document.title = 'Rescue – Quarterdeck'
  }, [])
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.product}>Quarterdeck</p>
        <h1>Rescue</h1>
        <p>
          Nothing is changed here unless you ask for it. Do not clear this site’s data: your work is in it.
        </p>
      </header>
      {cause && <CauseNotice cause={cause} environment={environment} />}
      <Way title="Save everything as it is">
        <SaveRaw save={rescue.saveRaw} />
      </Way>
      <Way title="Save or restore a backup">
        <OpenedWork key={changes} environment={environment} />
      </Way>
      <Way title="Go back to a snapshot">
        <RescueSnapshots rescue={rescue} changes={changes} onChange={noteChange} />
      </Way>
      <Way title="Set it aside">
        <SetAside rescue={rescue} onChange={noteChange} />
      </Way>
      <p>
        <a href="./">Leave this page and open Quarterdeck</a>
      </p>
      <Announcer />
    </main>
  )
}

function SaveRaw({ save }: { readonly save: ReturnType<typeof rescueWith>['saveRaw'] }) {
  const [saved, setSaved] = useState<Awaited<ReturnType<typeof save>>>()
  const saveIt = async () => setSaved(await save())
  return (
    <>
      <p>
        One file with every row that this browser holds, readable or not, and what was typed and not stored.
        It cannot be opened here again, but nothing is lost while you have it: whoever looks after Quarterdeck
        can read it.
      </p>
      <Button kind="primary" onClick={() => void saveIt()}>
        Save everything as it is
      </Button>
      {saved?.ok === true && <Notice kind="success" heading={`Saved to your downloads: ${saved.value}`} />}
      {saved?.ok === false && (
        <Notice kind="problem" heading="It could not be saved.">
          <p>
            The browser says: {saved.error}. Nothing was changed. Close all other tabs of Quarterdeck, start
            the browser anew, then try again.
          </p>
        </Notice>
      )}
    </>
  )
}
