import { useState } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { editionName } from '#domain/pack/editionWords'
import { packFormats, usePackCommands } from '#state/usePackCommands'
import type { PackFormat } from '#state/usePackCommands'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { firstPages } from './document/countedPages'
import styles from './Packs.module.css'

interface DownloadsProps {
  readonly document: PackDocument
  /** Notes that this draft is given out; resolves to false where it could not be stored. */
  readonly onGiveOut: () => Promise<boolean>
}

/** The ways out of a pack: the one place where it is printed or saved as a file. */
export function Downloads({ document, onGiveOut }: DownloadsProps) {
  const [isRefused, setRefused] = useState(false)
  const giveOut = async () => {
    const isNoted = await onGiveOut()
    setRefused(!isNoted)
    return isNoted
  }
  const { saveAs, busy, failed, saved } = useSaving({ document, onGiveOut: giveOut })
  const printPack = async () => {
    if (await giveOut()) globalThis.print()
  }
  return (
    <div className={styles.downloads} role="group" aria-label="Give it out">
      <Button kind="primary" onClick={() => void printPack()}>
        {`Print ${editionName(document.edition).toLowerCase()}`}
      </Button>
      <ul className={styles.formats} aria-label="Save as a file">
        {formatsFor(document).map((format) => (
          <li key={format}>
            <Button size="small" disabled={busy !== undefined} onClick={() => void saveAs(format)}>
              {busy === format ? 'Making the file…' : formatWords[format]}
            </Button>
          </li>
        ))}
      </ul>
      {isRefused && (
        <Notice kind="problem" heading="Not given out, because its number could not be stored.">
          <p>
            Nothing was changed. Another tab may have given out a draft meanwhile: look at the number above,
            then try again.
          </p>
        </Notice>
      )}
      {saved && <p className={styles.note}>{`Saved: ${saved}`}</p>}
      {failed && (
        <Notice kind="problem" heading={`${formatWords[failed.format]} could not be made.`}>
          <p>
            Nothing was changed, and the other formats are not touched by this. Try it once more; if it fails
            again, reload the page first.
          </p>
          <p>{`What the browser said: ${failed.message}`}</p>
        </Notice>
      )}
    </div>
  )
}

const formatWords = {
  html: 'Web page (.html)',
  word: 'Word (.docx)',
  excel: 'Excel (.xlsx)',
  figuresCsv: 'Open data: figures (.csv)',
  activitiesCsv: 'Open data: activities (.csv)',
  text: 'Summary for the e-mail (.txt)',
  json: 'For another Quarterdeck (.json)',
} as const satisfies Record<PackFormat, string>

/** Without the open data of activities where there are none. */
const formatsFor = ({ activities }: PackDocument): readonly PackFormat[] =>
  packFormats.filter((format) => format !== 'activitiesCsv' || activities.length > 0)

/** What an e-mail says of a pack; of a document of one part, all of it. */
const summaryOf = ({ parts }: PackDocument): readonly string[] =>
  parts.length === 1 ? parts.map(({ id }) => id) : ['summary']

interface Failure {
  readonly format: PackFormat
  readonly message: string
}

/** Saves one file at a time; a format that fails leaves everything else as it is. */
function useSaving({ document, onGiveOut }: DownloadsProps) {
  const commands = usePackCommands()
  const [busy, setBusy] = useState<PackFormat>()
  const [failed, setFailed] = useState<Failure>()
  const [saved, setSaved] = useState('')
  const saveAs = async (format: PackFormat) => {
    setBusy(format)
    setFailed(undefined)
    setSaved('')
    try {
      const wanted = { document, format, summaryParts: summaryOf(document), pages: firstPages(document) }
      const file = await commands.savePackFile(wanted, onGiveOut)
      if (!file) return
      setSaved(file.name)
      announce(`Saved: ${file.name}`)
    } catch (error) {
      setFailed({ format, message: error instanceof Error ? error.message : String(error) })
    } finally {
      setBusy(undefined)
    }
  }
  return { saveAs, busy, failed, saved }
}
