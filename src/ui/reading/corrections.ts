import type { Choice } from '#domain/parseFigure'
import type { Id, QuarterId } from '#domain/primitives'
import { answerKey } from '#domain/reading/answers'
import type { Mapping, RowEdit, TableMapping } from '#domain/reading/mapping'
import type { Source } from '#domain/source'
import { withFirstMonth } from './kept'
import type { Corrections } from './kept'

type Change = (before: Corrections) => Corrections

/** Everything a person can say otherwise than it was read. */
export function correctionsIn(source: Source, set: (change: Change) => void) {
  const changeMapping = (change: (mapping: Mapping) => Mapping) =>
    set((before) => ({ ...before, mapping: change(before.mapping) }))
  return {
    nameCouncil: (council: string) => set((before) => ({ ...before, council })),
    chooseQuarter: (quarter: QuarterId) => changeMapping((mapping) => ({ ...mapping, quarter })),
    chooseFirstMonth: (firstMonth: number) =>
      changeMapping((mapping) => withFirstMonth(source, mapping, firstMonth)),
    changeTable: (at: number, some: Partial<TableMapping>) =>
      changeMapping((mapping) => ({
        ...mapping,
        tables: mapping.tables.map((table, index) => (index === at ? { ...table, ...some } : table)),
      })),
    editRow: (key: string, edit: RowEdit) =>
      changeMapping((mapping) => ({
        ...mapping,
        edits: { ...mapping.edits, [key]: { ...mapping.edits[key], ...edit } },
      })),
    join: (key: string, into: string, isJoined: boolean) =>
      changeMapping((mapping) => ({ ...mapping, joins: withKey(mapping.joins, key, isJoined && into) })),
    answer: (text: string, choice: Choice | undefined) =>
      set((before) => ({
        ...before,
        answers: withKey(before.answers, answerKey(text), choice ?? false),
      })),
    choose: (key: string, id: Id | null) =>
      set((before) => ({
        ...before,
        chosen: { ...before.chosen, [key]: id },
        agreed: new Set([...before.agreed].filter((one) => one !== key)),
      })),
    agree: (key: string, isAgreed: boolean) =>
      set((before) => {
        const others = [...before.agreed].filter((one) => one !== key)
        return { ...before, agreed: new Set(isAgreed ? [...others, key] : others) }
      }),
    leaveOut: (keys: readonly string[], isLeft: boolean) =>
      set((before) => {
        const others = [...before.leftOut].filter((key) => !keys.includes(key))
        return { ...before, leftOut: new Set(isLeft ? [...others, ...keys] : others) }
      }),
  }
}

/** With the key set, or without it. */
function withKey<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | false,
): Readonly<Record<string, T>> {
  const others = Object.entries(record).filter(([one]) => one !== key)
  return Object.fromEntries(value === false ? others : [...others, [key, value]])
}
