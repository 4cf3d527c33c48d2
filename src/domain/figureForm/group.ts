import type { FigureCells } from '../cellPlan'
import { write } from '../change'
import type { Write } from '../change'
import { composite } from '../ids'
import { readDraft } from '../plan/draft'
import type { Draft, DraftErrors, DraftReader } from '../plan/draft'
import type { RegisterName, RegisterValue } from '../records'
import { ok } from '../result'
import type { Result } from '../result'
import { sameValue } from '../sameValue'

type Register = RegisterName<'measurement'>

/** How one register of a figure is shown in fields and read from them again; null empties it. */
export interface GroupFields<R extends Register> {
  readonly draft: (value: RegisterValue<'measurement', R> | null | undefined, cells: FigureCells) => Draft
  readonly read: (reader: DraftReader, cells: FigureCells) => RegisterValue<'measurement', R> | null
}

/** A group of fields, whatever its register. */
export interface Group {
  readonly draft: (cells: FigureCells) => Draft
  /** What brings the register to the draft; no write where it reads as it did before the person typed. */
  readonly plan: (draft: Draft, cells: FigureCells) => Result<readonly Write[], DraftErrors>
}

export function groupOf<R extends Register>(register: R, { draft, read }: GroupFields<R>): Group {
  const shown = (cells: FigureCells): Draft => draft(cells.measurement?.values[register], cells)
  const planned = (typed: Draft, cells: FigureCells): Result<Write, DraftErrors> => {
    const value = readDraft(typed, (reader) => read(reader, cells))
    const id = composite(cells.definition.indicator, cells.quarter)
    const at = { kind: 'measurement', id, register } as const
    return value.ok ? ok(write(at, value.value, cells.measurement?.values[register])) : value
  }
  return {
    draft: shown,
    plan: (typed, cells) => {
      const wanted = planned(typed, cells)
      if (!wanted.ok) return wanted
      const was = planned(shown(cells), cells)
      return ok(was.ok && sameValue(was.value.value, wanted.value.value) ? [] : [wanted.value])
    },
  }
}
