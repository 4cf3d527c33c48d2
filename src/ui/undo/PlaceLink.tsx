import type { ReactNode } from 'react'
import type { Kind } from '#domain/records'
import { jumpOnArrival } from '../kit/jump'
import { useHref } from '../useHref'
import type { DoneContext } from './doneContext'
import { shownPlace } from './shownPlace'

interface PlaceLinkProps {
  readonly place: { readonly kind: Kind; readonly id: string; readonly register: string }
  readonly context: Pick<DoneContext, 'view'>
  readonly children: ReactNode
}

/** The name of a place as the way to it, cell and all; the name alone where no page shows it any more. */
export function PlaceLink({ place, context, children }: PlaceLinkProps) {
  const href = useHref()
  const shown = shownPlace(place, context.view)
  if (!shown) return <>{children}</>
  const { path, at } = shown
  return (
    <a href={href(path)} onClick={() => at && jumpOnArrival(at)}>
      {children}
    </a>
  )
}
