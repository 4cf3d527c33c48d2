import { tidy } from '../figure/tidy'
import type { Source, SourceBlock, SourceCell, SourceTable } from '../source'
import { objectiveIn } from './activityRows'
import { filledCells } from './cellText'
import { isKeyed } from './commentLines'
import type { Placed } from './draft'
import { legendEntry } from './legendLines'
import { sectionNameIn } from './sectionName'

export const tablesOf = ({ blocks }: Pick<Source, 'blocks'>): readonly SourceTable[] =>
  blocks.filter((block) => block.is === 'table')

/** What a table says of itself: the texts above its headings, and one in the corner of them. */
export interface TableTitles {
  readonly captions: readonly string[]
  readonly corner: string
}

/**
 * For each table, what it stands under: the heading right above it, the name of its sheet or its caption, a title within it,
 * else what the table before it stands under; empty where there is none.
 */
export function headingsOver(
  { blocks, format }: Pick<Source, 'blocks' | 'format'>,
  titles: readonly TableTitles[],
): readonly string[] {
  let [last, at] = ['', 0]
  let between: SourceBlock[] = []
  return blocks.flatMap((block) => {
    if (block.is === 'text') {
      between.push(block)
      return []
    }
    const above = headingAbove(between)
    const named = isNamed(block.name) ? sectionNameIn(block.name) : ''
    const inside = titleWithin(titles[at]?.captions ?? [])
    const fresh = (format === 'excel' ? named || above : above || named) || inside
    if (fresh !== '') last = fresh
    const corner = titles[at]?.corner ?? ''
    const spare = objectiveAbove(between) || (isTitle(corner) ? sectionNameIn(corner) : '')
    ;[at, between] = [at + 1, []]
    return [last || spare]
  })
}

/** Without the pieces of a caption that an extraction broke off it. */
function titleWithin(captions: readonly string[]): string {
  const whole = captions.filter((one) => !captions.some((other) => other !== one && other.startsWith(one)))
  return (
    whole
      .filter(isTitle)
      .map(sectionNameIn)
      .find((name) => name !== '') ?? ''
  )
}

/** The nearest heading above a table: a line that the file says is one, or a title with nothing but labels below it. */
function headingAbove(between: readonly SourceBlock[]): string {
  let isNear = true
  for (const block of between.toReversed()) {
    if (block.is !== 'text' || isAside(block.text)) continue
    const name = sectionNameIn(block.text)
    if (name !== '' && (block.heading > 0 ? tidy(block.text).length <= 200 : isNear && isTitle(block.text)))
      return name
    if (name !== '') isNear = false
  }
  return ''
}

/** The objective that a table of indicators stands under, where there is no other heading. */
function objectiveAbove(between: readonly SourceBlock[]): string {
  for (const block of between.toReversed())
    if (block.is === 'text' && objectiveIn(block.text)) return tidy(block.text)
  return ''
}

/** What stands between a heading and its table without being either. */
const isAside = (text: string): boolean =>
  objectiveIn(text) !== undefined || isKeyed(text) || legendEntry(text) !== undefined

/** A short line that is no sentence. */
const isTitle = (text: string): boolean =>
  tidy(text).length <= 120 && /\p{Letter}{2}/u.test(text) && !/[.:;,]$/u.test(tidy(text)) && !isAside(text)

const isNamed = (sheet: string): boolean =>
  sheet !== '' && !/^(?:sheet|table|blad|feuil|tabelle|hoja)\s?\d*$/iu.test(sheet)

/** The council's name where the file says it: `Dudley Metropolitan Borough Council`, `Dudley MBC`. */
export function councilNamed({ blocks }: Pick<Source, 'blocks'>): Placed<string> | null {
  const lines = blocks.filter((block) => block.is === 'text')
  for (const { text, place } of [...lines, ...tablesOf({ blocks }).flatMap(cellsAtTop)]) {
    const [found] = councilForm.exec(tidy(text)) ?? []
    const value = found?.replace(/^(?:The|This|At|In|For|And|Your|Our|Welcome|Summary|Report) /u, '')
    if (value !== undefined && !anyCouncil.test(value)) return { value, place }
  }
  return null
}

const councilForm =
  /(?:\b(?:[A-Z][\p{L}'-]+ (?:(?:and|upon|of|on) )?){1,5}(?:Council|MBC|BC|DC|CC)\b)|\b(?:City|Royal Borough|London Borough) of [A-Z]\p{L}+(?: (?:and|upon) [A-Z]\p{L}+)?(?: Council)?/u

/** Without a name of its own. */
const anyCouncil =
  /^(?:(?:The|County|City|Borough|District|Metropolitan|Town|Unitary|Local|Parish|Full|Corporate|Action|Plan|Performance)\s?)+(?:Council|MBC|BC|DC|CC)$|\b(?:on|of|and|upon) (?:Council|MBC|BC|DC|CC)$/u

/** A table may name the council above its headings or in a column of its own. */
const cellsAtTop = ({ rows }: SourceTable): readonly SourceCell[] =>
  rows.slice(0, 3).flatMap((row) => filledCells(row).filter(({ text }) => text.length <= 80))
