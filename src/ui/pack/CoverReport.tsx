import { useMemo, useState } from 'react'
import type { PackAsked } from '#domain/pack/packAsked'
import { partsFrom } from '#domain/pack/packDocument'
import { coverReportBlocks } from '#domain/pack/parts/coverReport'
import { blocksText } from '#state/packPaper'
import { CopyButton } from '../exchange/CopyButton'
import { Disclosure } from '../kit/Disclosure'
import { TextArea } from '../kit/fields'
import styles from './Packs.module.css'

/** Paragraphs for the report that goes to the meeting with the pack, made of its figures when they are asked for. */
export function CoverReport({ asked }: { readonly asked: PackAsked }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure summary="Paragraphs for the cover report" onToggle={setOpen}>
      {isOpen && <Paragraphs asked={asked} />}
    </Disclosure>
  )
}

function Paragraphs({ asked }: { readonly asked: PackAsked }) {
  const text = useMemo(() => blocksText(coverReportBlocks(partsFrom(asked))), [asked])
  if (text === '')
    return <p className={styles.note}>This committee receives no row, so there is nothing to say.</p>
  return (
    <>
      <p className={styles.note}>
        From the figures of this copy, to be finished in the council’s own template. Tick them under Parts to
        print them with the pack.
      </p>
      <p>
        <CopyButton
          words="Copy the paragraphs"
          name="Copy the paragraphs for the cover report"
          title="Paragraphs for the cover report"
          text={text}
          purpose={{ into: 'the cover report', label: 'Text of the paragraphs' }}
        />
      </p>
      <TextArea label="Paragraphs for the cover report" input={{ readOnly: true, rows: 12, value: text }} />
    </>
  )
}
