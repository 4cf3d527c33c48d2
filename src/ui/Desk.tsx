import { Suspense, lazy } from 'react'
import { Redirect, useLocation } from 'wouter'
import { periodsFor } from '#domain/periodsFor'
import { isQuarterId } from '#domain/quarter'
import { useFollowing, useStructure } from '#state/useRecords'
import { useWorkspace } from '#state/useWorkspace'
import { FillExample } from './FillExample'
import { Frame } from './frame/Frame'
import { Pages } from './pages/Pages'
import { paths } from './routes'

const FirstMinute = lazy(async () => ({ default: (await import('./pages/FirstMinute')).FirstMinute }))

/** Where everything is drawn: the first minute while there is no quarter, else the frame with one page. */
export function Desk() {
  const { name } = useWorkspace()
  const structure = useStructure()
  const [path] = useLocation()
  const asked = path.split('/')[1] ?? ''
  useFollowing(isQuarterId(asked) ? periodsFor(asked) : []) // read beside the structure, not after it
  if (!structure) return null
  const latest = structure.list('quarter').at(-1)?.id
  if (!latest)
    return <Suspense fallback={null}>{name === 'example' ? <FillExample /> : <FirstMinute />}</Suspense>
  const quarter = structure.get('quarter', asked)?.id
  if (!quarter) return <Redirect to={paths.overview(latest)} replace />
  return (
    <Frame structure={structure} quarter={quarter}>
      <Pages structure={structure} quarter={quarter} />
    </Frame>
  )
}
