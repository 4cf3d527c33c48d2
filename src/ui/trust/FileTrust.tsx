import { doubtOf, keyIn } from '#domain/bundle/trust'
import type { OpenedFile } from '#state/commands/importFile'
import { useKeyWords } from '#state/useKeyWords'
import { Notice } from '../kit/Notice'
import { doubtWords, trustWords } from '../words/trust'
import styles from './Trust.module.css'

interface FileTrustProps {
  readonly file: OpenedFile
  /** Where it is not ticked in a list: whether a doubtful file is included all the same. */
  readonly include?: FileInclusion | undefined
}

export interface FileInclusion {
  readonly label: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** B7, F38 — What is known of where a file comes from: a grey note, or why it is not taken unasked. */
export function FileTrust({ file, include }: FileTrustProps) {
  const words = useKeyWords(keyIn(file.signature))
  const doubt = doubtOf(file)
  return (
    <>
      {doubt && (
        <Notice kind="info" heading={doubtWords[doubt].what}>
          <p>{doubtWords[doubt].next}</p>
          {include && (
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={include.isTicked}
                onChange={({ currentTarget }) => include.onTick(currentTarget.checked)}
              />
              {include.label}
            </label>
          )}
        </Notice>
      )}
      {(trustWords[file.trust] !== '' || words) && (
        <p className={styles.note}>
          {trustWords[file.trust]} {words && `The six words of its browser: ${words.join(' ')}.`}
        </p>
      )}
    </>
  )
}
