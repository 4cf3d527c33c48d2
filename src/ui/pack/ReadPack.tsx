import { editionWords } from '#domain/pack/editionWords'
import { heldVersion } from '#domain/pack/heldVersion'
import { visibleText } from '#domain/visibleText'
import type { OpenedPack } from '#state/commands/openPack'
import { useStructure } from '#state/useRecords'
import { useVersions } from '#state/useVersions'
import { Notice } from '../kit/Notice'
import { Page } from '../kit/Page'
import { useHref } from '../useHref'
import { Downloads } from './Downloads'
import { packFilePath } from './openedPack'
import type { PackToRead } from './openedPack'
import { PackPreview } from './PackPreview'
import styles from './Packs.module.css'

/** A pack that came as a file: as it is printed, to be read and given on; nothing of it is stored. */
export function ReadPack({ pack, from }: PackToRead) {
  const href = useHref()
  const { document, isAsSaved } = pack
  const close = (
    <a href={href(from)} className={styles.close}>
      Close the pack
    </a>
  )
  return (
    <main className={styles.reader}>
      <Page
        title={visibleText(`Reading ${pack.fileName}`)}
        address={packFilePath}
        standfirst={visibleText(`${document.council}: ${document.committee}, ${document.period}`)}
        actions={close}
        isScreenOnly
      >
        <div className={styles.reading} data-screen-only>
          {isAsSaved ? <AsSaved pack={pack} /> : <Changed />}
          {pack.unknown > 0 && <FromLater />}
          <Fingerprint pack={pack} />
          {isAsSaved && <Downloads document={document} onGiveOut={nothingToNote} />}
        </div>
        <PackPreview document={document} />
      </Page>
    </main>
  )
}

const nothingToNote = () => Promise.resolve(true)

function AsSaved({ pack: { document } }: { readonly pack: OpenedPack }) {
  const { edition } = document
  return (
    <Notice kind="info" heading={`${editionWords(edition)}: to be read only`}>
      <p>
        {edition.is === 'draft' &&
          'It is a draft: nothing in it is final, and it may have been changed since. '}
        Its fingerprint fits, so nothing in this file was changed after it was saved; who saved it, a
        fingerprint cannot say. Nothing of it is stored here, and your own figures are as they were.
      </p>
    </Notice>
  )
}

const Changed = () => (
  <Notice kind="problem" heading="This file was changed after it was saved.">
    <p>
      Its fingerprint does not fit what it says, so its figures may not be those that were given out. It is
      shown as it is, and no other file is made of it. Nothing of it is stored here. Ask whoever sent it for
      the file again.
    </p>
  </Notice>
)

const FromLater = () => (
  <Notice kind="info" heading="A newer Quarterdeck wrote more into this file than is shown here.">
    <p>Reload this page to get the newest version, then open the file again.</p>
  </Notice>
)

/** Of a version: by which its figures are told apart, and whether the same version is held here. */
function Fingerprint({ pack: { document, isAsSaved } }: { readonly pack: OpenedPack }) {
  const versions = useVersions() ?? none
  const council = useStructure()?.organisation.identity?.name
  const { edition } = document
  if (edition.is === 'draft') return null
  const held = heldVersion(document, { council, versions })
  if (held === 'other')
    return (
      <Notice
        kind="problem"
        heading={`Version ${edition.label} that is held here has another fingerprint: these are not its figures.`}
      >
        <p>One of the two was made elsewhere. Ask whoever finalises the figures which one was published.</p>
      </Notice>
    )
  return (
    <p className={styles.note}>
      Fingerprint of the figures: <code className={styles.hash}>{edition.hash}</code>
      {held === 'same' && isAsSaved && '. The version that is held here has the same.'}
    </p>
  )
}

const none: readonly never[] = []
