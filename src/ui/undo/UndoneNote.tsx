import { useLocation } from 'wouter'
import { useSession } from '#state/useWorkspace'
import { useMemo, useState } from 'react'
import { Button } from '../kit/Button'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { placeWords } from '../words/place'
import { buildValueNames } from '../words/value'
import { PlaceLink } from './PlaceLink'
import type { UndoneNotice } from './showUndone'
import styles from './UndoneNote.module.css'

interface UndoneNoteProps extends PageContext {
  readonly notice: UndoneNotice
  readonly onClose: () => void
}

/** What undo did elsewhere, or why it did nothing, with the way there. Goes with the page and with the next change. */
export function UndoneNote({ notice, structure, quarter, onClose }: UndoneNoteProps) {
  const [here] = useLocation()
  const save = useSession((session) => session.save)
  const [shownOn] = useState({ here, save })
  const href = useHref()
  const namesAt = useMemo(() => buildValueNames(structure), [structure])
  if (here !== shownOn.here || save !== shownOn.save) return null
  const { words, isRefused, place } = notice
  return (
    <div
      className={styles.note}
      role="group"
      aria-label="What undo did"
      data-refused={isRefused || undefined}
    >
      <p>{words}</p>
      <p className={styles.ways}>
        {place && (
          <PlaceLink place={place} context={{ view: { structure, quarter } }}>
            {placeWords(place, namesAt(place))}
          </PlaceLink>
        )}
        {here !== paths.done(quarter) && <a href={href(paths.done(quarter))}>What was done</a>}
        <Button kind="quiet" size="small" onClick={onClose}>
          Close
        </Button>
      </p>
    </div>
  )
}
