import { Suspense, lazy } from 'react'
import type { ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import type { QuarterId } from '#domain/primitives'
import type { Structure } from '#domain/structure'
import { Overview } from './Overview'
import { SectionPage } from './SectionPage'

/** What every page is given: the standing structure and the quarter that is looked at. */
export interface PageContext {
  readonly structure: Structure
  readonly quarter: QuarterId
}

const FiguresPage = lazily(() => import('./FiguresPage').then((page) => page.FiguresPage))
const IndicatorPage = lazily(() => import('./IndicatorPage').then((page) => page.IndicatorPage))
const PlanPage = lazily(() => import('./PlanPage').then((page) => page.PlanPage))
const ExchangePage = lazily(() => import('./ExchangePage').then((page) => page.ExchangePage))
const SettingsPage = lazily(() => import('./SettingsPage').then((page) => page.SettingsPage))

/** One page at a time, by address; the pages of every day come at once, the others when they are first needed. */
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

function lazily<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await load() }))
}
