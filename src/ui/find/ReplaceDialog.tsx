import { useState } from 'react'
import { canBeStored, planReplacements, replacementChanges } from '#domain/find'
import type { Replacement } from '#domain/find'
import { useCommands } from '#state/useCommands'
import { TextChanges } from '../exchange/TextChanges'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { notSavedWords } from '../words/notSaved'
import styles from './Find.module.css'
import type { Finding } from './useFind'

interface ReplaceDialogProps {
  readonly finding: Finding
  readonly replacement: string
  readonly onClose: () => void
}

/** Every text that replacing would change, before and after. What is unticked stays; the rest is one step of undo. */
export function ReplaceDialog({ finding, replacement, onClose }: ReplaceDialogProps) {
  const { save } = useCommands()
  const { asked, found } = finding
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const texts = found.map(({ text }) => text)
  const planned = planReplacements(texts, asked, replacement)
  const possible = planned.filter(canBeStored)
  const chosen = possible.filter((one) => !left.has(keyOf(one)))
  const others = texts.length - planned.length
  const replace = async () => {
    const label = `Replace “${asked.words}” with “${replacement}” in ${countTexts(chosen.length)}`
    const saved = await save(replacementChanges(chosen, label))
    if (!saved.ok) return setProblem(notSavedWords(saved.error))
    announce(`Replaced in ${countTexts(chosen.length)}. Undo takes it back.`)
    onClose()
  }
  const toggle = (one: Replacement, isChosen: boolean) =>
    setLeft((before) => {
      const rest = [...before].filter((key) => key !== keyOf(one))
      return new Set(isChosen ? rest : [...rest, keyOf(one)])
    })
  return (
    <Dialog
      title={`Replace “${asked.words}” with “${replacement}”`}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={chosen.length === 0} onClick={() => void replace()}>
            Replace in {countTexts(chosen.length)}
          </Button>
        </>
      }
    >
      {problem !== '' && (
        <Notice kind="problem" heading="Nothing was replaced">
          <p>{problem}</p>
        </Notice>
      )}
      <p className={styles.note}>{leftAloneWords(planned.length, others)}</p>
      <ul className={styles.replacements}>
        {planned.map((one) => (
          <li key={keyOf(one)}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={possible.includes(one) && !left.has(keyOf(one))}
                disabled={!possible.includes(one)}
                onChange={({ target }) => toggle(one, target.checked)}
              />
              {one.of.name}
              {!possible.includes(one) && ' would be too long and stays as it is'}
            </label>
            <TextChanges before={one.of.text} after={one.after} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const keyOf = ({ of }: Replacement): string => `${of.row} ${of.column}`

const countTexts = (count: number): string => `${count} ${count === 1 ? 'text' : 'texts'}`

/** Says why not all that was found is in the list. */
function leftAloneWords(planned: number, others: number): string {
  const untouched = `${others} ${others === 1 ? 'place' : 'places'} in figures, names and references ${others === 1 ? 'stays' : 'stay'} as ${others === 1 ? 'it is' : 'they are'}.`
  if (planned === 0)
    return others === 0 ? 'Nothing was found to replace.' : `No text to replace in: ${untouched}`
  return others === 0 ? 'Untick what shall stay as it is.' : `Untick what shall stay as it is. ${untouched}`
}
