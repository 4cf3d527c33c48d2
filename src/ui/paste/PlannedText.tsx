import { questionKey } from '#domain/paste'
import type { PlannedCell } from '#domain/paste'
import type { Changes } from '#domain/change'
import styles from './Plan.module.css'
import { showWrites } from './pasteWords'

interface PlannedTextProps {
  readonly text: string
  /** Undefined where the text goes nowhere. */
  readonly planned: PlannedCell | undefined
  readonly choices: ReadonlyMap<string, number>
}

/** One text of the source: what it becomes, and what stands in its cell now. */
export function PlannedText({ text, planned, choices }: PlannedTextProps) {
  if (!planned) return <span className={styles.left}>{text}</span>
  const { outcome, column } = planned
  switch (outcome.is) {
    case 'write':
      return <Written text={text} planned={planned} changes={outcome.changes} />
    case 'same':
      return <Left text={text} why="as it is" />
    case 'blank':
      return <Left text="" why="left as it is" />
    case 'fixed':
      return <Left text={text} why="not edited" />
    case 'bad':
      return (
        <span className={styles.bad} title={outcome.message}>
          {text} <small>not read</small>
        </span>
      )
    case 'ask': {
      const offer = outcome.offers[choices.get(questionKey(column.id, text, outcome)) ?? -1]
      if (!offer) return <Left text={text} why="what is meant?" />
      return <Written text={text} planned={planned} changes={offer.changes} meant={offer.label} />
    }
  }
}

interface WrittenProps {
  readonly text: string
  readonly planned: PlannedCell
  readonly changes: Changes
  /** What was chosen for it, in words. */
  readonly meant?: string
}

function Written({ text, planned: { cell }, changes, meant }: WrittenProps) {
  const read = meant ?? showWrites(cell, changes).replace(/^“(.*)”$/su, '$1')
  const before = cell?.text ?? ''
  return (
    <>
      <span className={styles.written}>{read}</span>
      {bare(read) !== bare(text) && <small>from “{text}”</small>}
      <small>{before === '' ? 'was empty' : `was “${before}”`}</small>
    </>
  )
}

/** Without what a spreadsheet adds to a figure: nobody wonders where its commas went. */
const bare = (text: string): string => text.replace(/[£,%\s]/gu, '').toLowerCase()

function Left({ text, why }: { readonly text: string; readonly why: string }) {
  return (
    <span className={styles.left}>
      {text} <small>{why}</small>
    </span>
  )
}
