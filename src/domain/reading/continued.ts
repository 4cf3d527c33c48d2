import type { Source, SourceRow, SourceTable } from '../source'
import { filledCells, widthOf } from './cellText'
import type { ColumnUse } from './mapping'
import { isRef, splitRef } from './refAndTitle'
import { isPageFoot } from './sectionName'
import type { Survey } from './survey'
import { tidy } from '../figure/tidy'

/**
 * A table without headings that goes on with the table before it, as after the end of a page: as wide, nothing but the foot
 * of a page between them, references and figures where the other has them. It is read by the headings of that one.
 */
export function withContinued(
  { blocks }: Pick<Source, 'blocks'>,
  surveys: readonly Survey[],
): readonly Survey[] {
  const all: Survey[] = []
  let isNear = false
  let at = -1
  let before: { readonly table: SourceTable; readonly survey: Survey } | undefined
  for (const block of blocks) {
    if (block.is === 'text') {
      isNear &&= isPageFoot(block.text)
      continue
    }
    at += 1
    const own = surveys[at]
    if (!own) continue
    const goesOn = isNear && before && own.headRows === 0 && fits(block, before)
    const survey = goesOn && before ? { ...before.survey, headRows: 0 } : own
    all.push(survey)
    isNear = survey.holds !== 'nothing'
    before = isNear ? { table: block, survey } : undefined
  }
  return all
}

function fits(
  table: SourceTable,
  { table: above, survey }: { readonly table: SourceTable; readonly survey: Survey },
): boolean {
  if (widthOf(table.rows) !== widthOf(above.rows)) return false
  const rows = table.rows.filter((row) => filledCells(row).length > 1)
  return rows.length > 0 && rows.filter((row) => isRowOf(row, survey.columns)).length * 2 > rows.length
}

/** Whether the cells of a row are of the kinds that the columns have, and at least two tell. */
function isRowOf(row: SourceRow, columns: readonly ColumnUse[]): boolean {
  const told = columns.flatMap(({ holds }, at) => {
    const text = row[at]?.text ?? ''
    const form = forms[holds]
    return text === '' || !form ? [] : [form(text)]
  })
  return told.length > 1 && told.every(Boolean)
}

const isFigure = (text: string): boolean => /^\D{0,3}\d|^(?:n\/?a|tbc|-|–|nil|await\w*)$/iu.test(tidy(text))

const forms: Readonly<Partial<Record<ColumnUse['holds'], (text: string) => boolean>>> = {
  ref: isRef,
  refAndTitle: (text) => splitRef(text).ref !== null || /\p{Letter}{3}/u.test(text),
  title: (text) => /\p{Letter}{3}/u.test(text),
  actual: isFigure,
  actualToDate: isFigure,
  target: (text) => isFigure(text) || /\d/u.test(text),
  status: (text) => text.length <= 40 && !/\d/u.test(text),
  progress: (text) => /\p{Letter}{2}/u.test(text),
  due: (text) => /\d|\p{Letter}{3}/u.test(text),
}
