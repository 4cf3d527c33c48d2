import { Redirect, useLocation } from 'wouter'
import { useStructure } from '#state/useRecords'
import { useWorkspace } from '#state/useWorkspace'
import { FillExample } from './FillExample'
import { Frame } from './frame/Frame'
import { FirstMinute } from './pages/FirstMinute'
import { Pages } from './pages/Pages'
import { paths } from './routes'

/** Where everything is drawn: the first minute while there is no quarter, else the frame with one page. */
export function Desk() {
  const { name } = useWorkspace()
  const structure = useStructure()
  const [path] = useLocation()
  if (!structure) return null
  const latest = structure.list('quarter').at(-1)?.id
  if (!latest) return name === 'example' ? <FillExample /> : <FirstMinute />
  const quarter = structure.get('quarter', path.split('/')[1])?.id
  if (!quarter) return <Redirect to={paths.overview(latest)} replace />
  return (
    <Frame structure={structure} quarter={quarter}>
      <Pages structure={structure} quarter={quarter} />
    </Frame>
  )
}
