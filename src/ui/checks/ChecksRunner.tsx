import { useEffect } from 'react'
import { reasonOf } from '#domain/check/dismissing'
import { rememberingChecks } from '#domain/checks'
import type { CheckItem, Checks, Steps } from '#domain/checks'
import { printedIn } from '#domain/pack/printed'
import { frontsPrinted } from '#domain/pack/printedFronts'
import type { DateText } from '#domain/primitives'
import type { Report } from '#domain/scorecard'
import { useFigures } from '#state/useRecords'
import { useVersions } from '#state/useVersions'
import { useWorkspace } from '#state/useWorkspace'
import type { Workspace } from '#state/workspace'
import { checksFound } from './checksFound'
import { useEndedDismissForms } from './dismissForms'

interface ChecksRunnerProps {
  readonly report: Report
  /** Milliseconds of quiet before it begins: nobody waits for a count. */
  readonly after?: number
}

/** Runs the checks over the report of a quarter after each change, while the page has nothing else to do. Shows nothing. */
export function ChecksRunner({ report, after = 0 }: ChecksRunnerProps) {
  const workspace = useWorkspace()
  const dismissals = useFigures(dismissalShelf)
  const versions = useVersions()
  useEndedDismissForms(report.quarter)
  useEffect(() => {
    if (!dismissals || !versions) return undefined
    const reasonFor = (id: string) => reasonOf(dismissals.get('dismissal', id))
    const checks = checksOf(workspace)
    return stepByStep(
      () =>
        checks.steps({
          report,
          reasonFor,
          printed: printedIn(report, versions),
          fronts: frontsPrinted(report.quarter, versions),
        }),
      (items) => checksFound.set({ workspace, quarter: report.quarter, items }),
      after,
    )
  }, [workspace, report, dismissals, versions, after])
  return null
}

const dismissalShelf = ['dismissal']

const known = new WeakMap<Workspace, { readonly today: DateText; readonly checks: Checks }>()

/** One memory for a workspace, whichever page runs them; another day is another memory, for some of it is late by then. */
function checksOf(workspace: Workspace): Checks {
  const today = workspace.environment.now().slice(0, 10)
  const last = known.get(workspace)
  if (last?.today === today) return last.checks
  const checks = rememberingChecks(today)
  known.set(workspace, { today, checks })
  return checks
}

/** In milliseconds: shorter than anybody notices while typing. */
const slice = 8

/** Gives back how to stop. */
function stepByStep(
  begin: () => Steps,
  done: (items: readonly CheckItem[]) => void,
  after: number,
): () => void {
  let gone = false
  let steps: Steps | undefined
  const go = () => {
    if (gone) return
    steps ??= begin()
    const until = performance.now() + slice
    do {
      const step = steps.next()
      if (step.done) return done(step.value)
    } while (performance.now() < until)
    whenIdle(go)
  }
  const timer = setTimeout(() => whenIdle(go), after)
  return () => {
    gone = true
    clearTimeout(timer)
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 })
  else setTimeout(work)
}
