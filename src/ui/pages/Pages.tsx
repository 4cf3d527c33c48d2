import { Suspense, lazy } from 'react'
import type { ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import type { QuarterId } from '#domain/primitives'
import type { Structure } from '#domain/structure'
import { Overview } from './Overview'

/** What every page is given: the standing structure and the quarter that is looked at. */
export interface PageContext {
  readonly structure: Structure
  readonly quarter: QuarterId
}

const SectionPage = lazily(/\/section\//, () => import('./SectionPage').then((page) => page.SectionPage))
const FiguresPage = lazily(/\/figures/, () => import('./FiguresPage').then((page) => page.FiguresPage))
const IndicatorPage = lazily(/\/indicator\//, () =>
  import('./IndicatorPage').then((page) => page.IndicatorPage),
)
const PlanPage = lazily(/\/plan/, () => import('./PlanPage').then((page) => page.PlanPage))
const ExchangePage = lazily(/\/exchange/, () => import('./ExchangePage').then((page) => page.ExchangePage))
const SettingsPage = lazily(/\/settings/, () => import('./SettingsPage').then((page) => page.SettingsPage))

/** One page at a time, by address. */
export function Pages(context: PageContext) {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/:quarter/section/:id">
          {({ id }) => <SectionPage key={id} {...context} section={id} />}
        </Route>
        <Route path="/:quarter/figures">
          <FiguresPage {...context} />
        </Route>
        <Route path="/:quarter/indicator/:id">
          {({ id }) => <IndicatorPage key={id} {...context} indicator={id} />}
        </Route>
        <Route path="/:quarter/plan/*?">
          <PlanPage {...context} />
        </Route>
        <Route path="/:quarter/exchange">
          <ExchangePage {...context} />
        </Route>
        <Route path="/:quarter/settings">
          <SettingsPage {...context} />
        </Route>
        <Route>
          <Overview {...context} />
        </Route>
      </Switch>
    </Suspense>
  )
}

/**
 * A page that comes when it is first needed: at once, beside the database, where the address asks for it; else when the
 * browser has nothing else to do, so that going to it is quick and it is there without a network.
 */
function lazily<P extends object>(address: RegExp, load: () => Promise<ComponentType<P>>) {
  const loadQuietly = () => void load().catch(() => undefined)
  if (address.test(location.hash)) loadQuietly()
  else whenIdle(loadQuietly)
  return lazy(async () => ({ default: await load() }))
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work, 2000)
}
