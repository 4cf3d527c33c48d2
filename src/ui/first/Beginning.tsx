import { useState } from 'react'
import { forgetMarker, useLostData } from '#state/useLostData'
import { FirstMinute } from '../pages/FirstMinute'
import { LostData } from './LostData'

/** The first page where nothing is here: of a new browser, or of one that has lost what was here (F1). */
export function Beginning() {
  const lost = useLostData()
  const [isAnew, setAnew] = useState(false)
  if (lost === undefined) return null
  if (lost === null || isAnew) return <FirstMinute />
  const beginAnew = () => {
    void forgetMarker()
    setAnew(true)
  }
  return <LostData lost={lost} onBeginAnew={beginAnew} />
}
