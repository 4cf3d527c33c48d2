import { generateKeyBetween } from 'fractional-indexing'
import { creation } from '#domain/change'
import type { Changes } from '#domain/change'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter, shiftQuarter, yearOf } from '#domain/quarter'
import type { Result } from '#domain/result'
import { dudley, dudleyActivities } from '#domain/scheme'
import type { Workspace } from '../workspace'
import { begin } from './save'
import type { NotSaved } from './save'

/** All that the first minute asks. */
export interface NewCouncil {
  readonly name: string
  /** 1–12; 4 for April. */
  readonly firstMonth: number
  readonly quarter: QuarterId
}

/** Sets a council up with its first quarter, a plan and one section to begin in; everything can be edited later. */
export function startCouncil(workspace: Workspace, council: NewCouncil): Promise<Result<null, NotSaved>> {
  return begin(workspace, newCouncil(council, workspace.environment.newId))
}

function newCouncil({ name, firstMonth, quarter }: NewCouncil, newId: () => string): Changes {
  const [plan, priority, section] = [newId(), newId(), newId()]
  const order = generateKeyBetween(null, null)
  const years = { from: yearOf(quarter), until: yearOf(shiftQuarter(quarter, 12)) }
  return {
    label: `Set up ${name} with ${formatQuarter(quarter, firstMonth)}`,
    writes: [
      ...creation('organisation', 'organisation', {
        identity: { name },
        year: { firstMonth },
        defaults: {
          scheme: dudley.id,
          activityScheme: dudleyActivities.id,
          tolerance: { mode: 'percent', up: '5', down: '5' },
          wordLimits: {},
          exceptionBands: ['below'],
        },
      }),
      ...[dudley, dudleyActivities].flatMap(({ id, title, bands, rule }) =>
        creation('scheme', id, { identity: { title }, bands, rule }),
      ),
      ...creation('plan', plan, { identity: { title: 'Council plan', ...years } }),
      ...creation('priority', priority, {
        identity: { number: '', title: 'Council performance' },
        placement: { plan },
        order,
      }),
      ...creation('section', section, {
        identity: { title: 'Council performance' },
        placement: { priority },
        order,
      }),
      ...creation('quarter', quarter, { state: 'open' }),
    ],
  }
}
