import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  TextEditorModule,
  TextFilterModule,
} from 'ag-grid-community'
import type { ColDef } from 'ag-grid-community'
import { madeUpFigures, tolerancePercent } from '../scorecard'
import type { Figure } from '../scorecard'

/** The same scorecard as ours, from memory, with statuses in floating point and nothing stored. */
type Editable = { -readonly [Name in keyof Figure]: Figure[Name] }

const bands = [
  ['★', 'Exceeds'],
  ['●', 'Upper half'],
  ['○', 'Lower half'],
  ['▲', 'Below'],
] as const

const columns: ColDef<Editable>[] = [
  { field: 'ref', headerName: 'Reference', width: 110 },
  { field: 'title', headerName: 'Title', flex: 1 },
  {
    field: 'actual',
    headerName: 'Actual',
    width: 100,
    editable: true,
    valueParser: (edit) => Number(edit.newValue),
  },
  {
    field: 'target',
    headerName: 'Target',
    width: 100,
    editable: true,
    valueParser: (edit) => Number(edit.newValue),
  },
  {
    colId: 'status',
    headerName: 'Status',
    width: 140,
    valueGetter: ({ data }) => (data ? bandOf(data) : 0),
    cellRenderer: ({ value }: { value: number }) => statusMark(value),
  },
  { field: 'previous', headerName: 'Previous quarter', width: 130 },
  { field: 'toDate', headerName: 'Year to date', width: 120 },
  { field: 'targetToDate', headerName: 'Target to date', width: 120 },
  { field: 'comment', headerName: 'Comment', flex: 1, editable: true },
]

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  TextEditorModule,
  TextFilterModule,
  QuickFilterModule,
])
const place = document.getElementById('grid')
if (!place) throw new Error('index.html has no #grid.')
const count = Number(new URLSearchParams(location.search).get('rows') ?? 2000)
const grid = createGrid<Editable>(place, {
  columnDefs: columns,
  defaultColDef: { sortable: true, filter: true },
  rowData: madeUpFigures(count).map((figure) => ({ ...figure })),
  getRowId: ({ data }) => data.id,
  enterNavigatesVerticallyAfterEdit: true,
})

/** The Community edition takes no range from the clipboard: its own way to change many rows at once stands in. */
place.addEventListener('paste', ({ clipboardData }) => {
  const values = (clipboardData?.getData('text/plain') ?? '').trim().split(/\r?\n/u)
  const first = grid.getFocusedCell()?.rowIndex ?? 0
  const update = values.flatMap((text, at) => {
    const row = grid.getDisplayedRowAtIndex(first + at)?.data
    return row ? [{ ...row, actual: Number(text) }] : []
  })
  grid.applyTransaction({ update })
})

function bandOf({ actual, target }: Figure): number {
  const gap = target - actual
  const width = (Math.abs(target) * tolerancePercent) / 100
  if (gap > width) return 0
  if (gap >= 0) return 1
  return gap >= -width ? 2 : 3
}

function statusMark(band: number): HTMLElement {
  const mark = document.createElement('span')
  const [symbol, word] = bands[band] ?? ['', '']
  mark.dataset['status'] = word
  mark.textContent = `${symbol} ${word}`
  return mark
}
