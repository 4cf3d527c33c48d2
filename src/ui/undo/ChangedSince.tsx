import type { ChangedPlace } from '#state/useDoneActions'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { changedName, changedWords, laterWords, nowWords, writtenWords } from '../words/undo'
import styles from './Done.module.css'
import type { DoneItemProps } from './DoneItem'
import { PlaceLink } from './PlaceLink'
import { pageQuery } from './useWantedPage'

const atMost = 10

/** Which places are not as an action left them, what they show, and what changed them: each a way there (R11). */
export function ChangedSince({ action, context }: DoneItemProps) {
  const { standing } = action
  if (standing.is !== 'changed') return null
  const more = standing.changed.length - atMost
  return (
    <div className={styles.meaning}>
      <p>{changedWords(action)}</p>
      <ul className={styles.changes}>
        {standing.changed.slice(0, atMost).map((place) => (
          <li key={keyOf(place)}>
            <Changed place={place} action={action} context={context} />
          </li>
        ))}
        {more > 0 && <li>and {more.toLocaleString('en-GB')} more</li>}
      </ul>
    </div>
  )
}

const keyOf = (place: ChangedPlace): string =>
  place.about === 'register'
    ? `${place.kind}/${place.id}/${place.register}`
    : `${place.file} ${place.record} ${place.register}`

function Changed({ place, action, context }: DoneItemProps & { readonly place: ChangedPlace }) {
  const href = useHref()
  const { structure, quarter } = context.view
  const name = changedName(place, context.namesAt, action.files)
  const { later } = place
  const written = writtenWords(place, structure)
  return (
    <>
      {place.about === 'register' ? (
        <PlaceLink place={place} context={context}>
          {name}
        </PlaceLink>
      ) : (
        name
      )}{' '}
      {nowWords(place, context.namesAt)}
      {later ? (
        <>
          , by <a href={href(`${paths.done(quarter)}${pageQuery(later.step)}`)}>{laterWords(later)}</a>
        </>
      ) : (
        written && `, ${written}`
      )}
    </>
  )
}
