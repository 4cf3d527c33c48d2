import fc from 'fast-check'

export const ids = ['a@2012-Q1', 'b@2012-Q1'] as const
const registers = ['comment', 'copiedFrom', 'reportedStatus'] as const
export type Register = (typeof registers)[number]

/** Writes up to three registers at once, as a paste does; `n` is what it writes there. */
export interface Writing {
  readonly act: 'write'
  readonly at: readonly (readonly [id: string, register: Register])[]
  readonly n: number
}

export type Action =
  | Writing
  | { readonly act: 'delete'; readonly id: string }
  | { readonly act: 'undo' | 'redo' | 'export' }
  | { readonly act: 'undoAt' | 'redoAt'; readonly back: number }
  | { readonly act: 'import'; readonly id: string; readonly learns: boolean }
  | { readonly act: 'withdraw'; readonly file: number }

const place = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...registers))
const writing = fc.record({
  act: fc.constant('write' as const),
  at: fc.uniqueArray(place, { minLength: 1, maxLength: 3, selector: String }),
  n: fc.nat({ max: 2 }),
})
const deleting = fc.record({ act: fc.constant('delete' as const), id: fc.constantFrom(...ids) })
const inTurn = fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) })
const outOfTurn = fc.record({
  act: fc.constantFrom('undoAt' as const, 'undoAt' as const, 'redoAt' as const),
  back: fc.nat({ max: 7 }),
})
const files = fc.oneof(
  fc.record({ act: fc.constant('export' as const) }),
  fc.record({ act: fc.constant('export' as const) }),
  fc.record({
    act: fc.constant('import' as const),
    id: fc.constantFrom(...ids),
    learns: fc.boolean(),
  }),
  fc.record({ act: fc.constant('withdraw' as const), file: fc.nat({ max: 3 }) }),
)

/** Without files. */
export const byHand = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: writing },
    { weight: 1, arbitrary: deleting },
    { weight: 2, arbitrary: inTurn },
    { weight: 4, arbitrary: outOfTurn },
  ),
  { minLength: 6, maxLength: 24, size: 'max' },
)
export const withFiles = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: writing },
    { weight: 1, arbitrary: deleting },
    { weight: 2, arbitrary: inTurn },
    { weight: 5, arbitrary: outOfTurn },
    { weight: 4, arbitrary: files },
  ),
  { minLength: 8, maxLength: 24, size: 'max' },
)
