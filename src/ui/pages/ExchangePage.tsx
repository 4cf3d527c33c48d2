import { formatQuarter } from '#domain/quarter'
import { ExportChoices } from '../exchange/ExportChoices'
import { FilePicker } from '../exchange/FilePicker'
import { FileTables } from '../exchange/FileTables'
import { IncomingFile } from '../exchange/IncomingFile'
import { useDroppedFiles } from '../exchange/useDroppedFiles'
import { useIncoming } from '../exchange/useIncoming'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

/** Files in and out: one file opened, seen and taken in; a section, the quarter or everything saved. */
export function ExchangePage({ structure, quarter }: PageContext) {
  const incoming = useIncoming()
  const open = (files: Parameters<typeof incoming.open>[0]) => void incoming.open(files)
  const isOver = useDroppedFiles(open)
  return (
    <Page
      title="Exchange"
      address={paths.exchange(quarter)}
      standfirst={formatQuarter(quarter, structure.firstMonth)}
    >
      <h2>Open a file</h2>
      <p>
        {isOver
          ? 'Drop the file to see what it would do.'
          : 'Choose a file that a colleague sent you, or drop it anywhere on this page. You see what it would do before anything changes.'}
      </p>
      <FilePicker label="Choose a file" onFiles={open} />
      <IncomingFile {...incoming} level="h3" />
      <h2>Save a file</h2>
      <ExportChoices structure={structure} quarter={quarter} />
      <h2>Files so far</h2>
      <FileTables />
    </Page>
  )
}
