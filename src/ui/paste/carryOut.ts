import { isPlain, positionLayout, planFill, planPaste, readLayout, tiled } from '#domain/paste'
import type { Layout, Matrix, PastePlan, Sheet } from '#domain/paste'
import { readClip } from '#state/clipboard'
import type { Clip } from '#state/clipboard'
import type { Selected } from '../grid/gridSelection'
import type { Place } from '../grid/moves'
import type { Proposal, RangeAsk, RangeView, RangeWork } from '../grid/rangeWork'
import { applyPlan } from './applyPlan'

/** Does at once what is plain, and asks where there is something to see or to choose first. */
export async function carryOut(ask: RangeAsk, work: RangeWork): Promise<RangeView> {
  const proposal = await proposalOf(ask, work)
  const sheet = work.grid.sheet()
  if ('is' in proposal || !sheet) return 'is' in proposal ? proposal : { is: 'quiet' }
  const layout = proposal.does === 'paste' ? firstLayout(proposal, sheet) : undefined
  const plan = planOf(proposal, sheet, layout)
  if (!isPlain(plan) || layout?.matchBy === 'title') return { is: 'asked', proposal }
  const applied = await applyPlan({ does: proposal.does, plan, choices: new Map(), work })
  return { is: 'told', words: applied.words, isProblem: !applied.isDone }
}

/** How a paste is read until a person says otherwise. What repeats itself names no rows and no columns. */
export const firstLayout = (
  { source, at, isTiled }: Extract<Proposal, { does: 'paste' }>,
  sheet: Sheet,
): Layout => (isTiled ? positionLayout(source, sheet, at) : readLayout(source, sheet, at))

export function planOf(proposal: Proposal, sheet: Sheet, layout: Layout | undefined): PastePlan {
  switch (proposal.does) {
    case 'paste':
      return planPaste(proposal.source, layout ?? firstLayout(proposal, sheet), { sheet, at: proposal.at })
    case 'fill':
      return planFill({ ...proposal.selected, text: () => proposal.text }, sheet)
    case 'clear':
      return planFill({ ...proposal.selected, text: () => '' }, sheet)
    case 'fillDown': {
      const text = (column: string) => sheet.cell(proposal.from, column)?.text ?? ''
      return planFill({ ...proposal.selected, text }, sheet)
    }
  }
}

async function proposalOf(ask: RangeAsk, work: RangeWork): Promise<Proposal | RangeView> {
  const selected = work.grid.selection.selected.get()
  if (ask.does === 'paste') return pasteOf(ask, selected, work)
  if (ask.does === 'fillDown') return fillDownOf(selected ?? cellOf(ask.at), work.grid.sheet())
  if (!selected) return { is: 'quiet' }
  return ask.does === 'fill' ? { does: 'fill', selected, text: ask.text } : { does: ask.does, selected }
}

/** As in a spreadsheet: the first of several rows goes into the others, and into a single one the row above it. */
function fillDownOf(selected: Selected | null, sheet: Sheet | null): Proposal | RangeView {
  const [first = '', ...others] = selected?.rows ?? []
  if (!selected || !sheet) return { is: 'quiet' }
  if (others.length > 0) return { does: 'fillDown', selected: { ...selected, rows: others }, from: first }
  const above = sheet.rows[sheet.rows.findIndex(({ id }) => id === first) - 1]
  return above
    ? { does: 'fillDown', selected, from: above.id }
    : told('There is no row above this one to fill it from.')
}

const cellOf = (at: Place | undefined): Selected | null =>
  at ? { rows: [at.row], columns: [at.column] } : null

/** One text opens the editor with it; into a selection, it is put everywhere. */
async function pasteOf(
  { at, clip }: { readonly at: Place; readonly clip: Clip },
  selected: Selected | null,
  { grid }: RangeWork,
): Promise<Proposal | RangeView> {
  const edit = grid.editOf(at)
  const prose = edit?.input === 'text' && !selected ? proseIn(clip) : ''
  if (prose !== '' && grid.begin(at, prose)) return { is: 'quiet' }
  const read = await readClip(clip)
  if (!read.ok) return { is: 'told', words: `Nothing was pasted. ${read.error.message}`, isProblem: true }
  const [[only = ''] = []] = read.value
  if (read.value.length === 0) return told('There is no text on the clipboard. Nothing was pasted.')
  if (!selected && isOne(read.value))
    return grid.begin(at, only) ? { is: 'quiet' } : told('This cell cannot be edited.')
  return { does: 'paste', ...placed(read.value, at, selected) }
}

const told = (words: string): RangeView => ({ is: 'told', words, isProblem: true })

const isOne = (matrix: Matrix): boolean => matrix.length === 1 && matrix[0]?.length === 1

/** Text of several lines that no table and no spreadsheet parted: it belongs into one cell of text. */
const proseIn = ({ html, text }: Clip): string =>
  /<table/iu.test(html) || text.includes('\t') ? '' : text.trim()

function placed(matrix: Matrix, at: Place, selected: Selected | null) {
  if (!selected) return { at, source: matrix, isTiled: false }
  const source = tiled(matrix, { rows: selected.rows.length, columns: selected.columns.length })
  const corner = { row: selected.rows[0] ?? at.row, column: selected.columns[0] ?? at.column }
  return {
    at: corner,
    source,
    isTiled: source.length * (source[0]?.length ?? 0) > matrix.length * (matrix[0]?.length ?? 0),
  }
}
