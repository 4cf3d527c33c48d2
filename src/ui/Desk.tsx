import { Suspense, lazy } from 'react'
import { Redirect, useLocation } from 'wouter'
import { periodsFor } from '#domain/periodsFor'
import { isQuarterId } from '#domain/quarter'
import { useFollowing, useStructure } from '#state/useRecords'
import { useWorkspace } from '#state/useWorkspace'
import { FillExample } from './FillExample'
import { Frame } from './frame/Frame'
import { useStore } from './kit/store'
import { packFilePath, packToRead } from './pack/openedPack'
import { Pages } from './pages/Pages'
import { paths } from './routes'

const Beginning = lazy(async () => ({ default: (await import('./first/Beginning')).Beginning }))

const ReadPack = lazy(async () => ({ default: (await import('./pack/ReadPack')).ReadPack }))

/** Where everything is drawn: the first minute while there is no quarter, else the frame with one page. */
export function Desk() {
  const { name } = useWorkspace()
  const structure = useStructure()
  const [path] = useLocation()
  const toRead = useStore(packToRead, (pack) => pack)
  const asked = path.split('/')[1] ?? ''
  useFollowing(isQuarterId(asked) ? periodsFor(asked) : []) // read beside the structure, not after it
  if (!structure) return null
  if (toRead && path === packFilePath)
    return (
      <Suspense fallback={null}>
        <ReadPack {...toRead} />
      </Suspense>
    )
  const latest = structure.list('quarter').at(-1)?.id
  if (!latest)
    return <Suspense fallback={null}>{name === 'example' ? <FillExample /> : <Beginning />}</Suspense>
  const quarter = structure.get('quarter', asked)?.id
  if (!quarter) return <Redirect to={paths.overview(latest)} replace />
  return (
    <Frame structure={structure} quarter={quarter}>
      <Pages structure={structure} quarter={quarter} />
    </Frame>
  )
}
