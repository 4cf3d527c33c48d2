import type { ScorecardRow } from '#domain/scorecard'
import { ActualHelp } from './ActualHelp'
import { TargetHelp } from './TargetHelp'

/** What stands beside an actual and a target while they are typed. */
export const actualHelp = (row: ScorecardRow) => (typed: string) => <ActualHelp row={row} typed={typed} />

export const targetHelp = (row: ScorecardRow) => (typed: string) => <TargetHelp row={row} typed={typed} />
