import type { Actual } from '../records/measurement'

/** What a figure is, or why there is none, as the workbook offers it. */
export const figureStates = [
  ['final', 'Final'],
  ['provisional', 'Provisional'],
  ['awaiting', 'Awaiting data'],
  ['notDue', 'Not due'],
  ['suspended', 'Suspended'],
  ['withheld', 'Withheld'],
] as const satisfies readonly (readonly [Actual['state'], string])[]

export type FigureState = (typeof figureStates)[number][0]

export const stateWords = (state: FigureState | undefined): string =>
  figureStates.find(([key]) => key === state)?.[1] ?? ''

/** The state that a cell names; undefined where it names none. */
export const stateNamed = (text: string): FigureState | undefined =>
  figureStates.find(([, words]) => words.toLowerCase() === text.trim().toLowerCase())?.[0]
