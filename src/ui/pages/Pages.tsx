import { useEffect, useReducer } from 'react'
import type { ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { whenIdle } from '../kit/whenIdle'
import { Overview } from './Overview'
import { PageBoundary } from './PageBoundary'
import type { PageContext } from './PageContext'

const SectionPage = lazily(/\/section\//, () => import('./SectionPage').then((page) => page.SectionPage))
const FiguresPage = lazily(/\/figures/, () => import('./FiguresPage').then((page) => page.FiguresPage))
const IndicatorPage = lazily(/\/indicator\//, () =>
  import('./IndicatorPage').then((page) => page.IndicatorPage),
)
const ComparePage = lazily(/\/compare\//, () => import('./ComparePage').then((page) => page.ComparePage))
const PlanPage = lazily(/\/plan/, () => import('./PlanPage').then((page) => page.PlanPage))
const ChecksPage = lazily(/\/checks/, () => import('./ChecksPage').then((page) => page.ChecksPage))

const PacksPage = lazily(/\/packs/, () => import('./PacksPage').then((page) => page.PacksPage))
const ExchangePage = lazily(/\/exchange/, () => import('./ExchangePage').then((page) => page.ExchangePage))
const OpenQuarterPage = lazily(/\/open\//, () =>
  import('./OpenQuarterPage').then((page) => page.OpenQuarterPage),
)
const DonePage = lazily(/\/done/, () => import('./DonePage').then((page) => page.DonePage))
const SettingsPage = lazily(/\/settings/, () => import('./SettingsPage').then((page) => page.SettingsPage))

/** One page at a time, by address. */
export function Pages(context: PageContext) {
  return (
    <PageBoundary>
      <Switch>
        <Route path="/:quarter/section/:id">
          {({ id }) => <SectionPage key={`${id} ${context.quarter}`} {...context} section={id} />}
        </Route>
        <Route path="/:quarter/figures">
          <FiguresPage key={context.quarter} {...context} />
        </Route>
        <Route path="/:quarter/indicator/:id">
          {({ id }) => <IndicatorPage key={id} {...context} indicator={id} />}
        </Route>
        <Route path="/:quarter/compare/:other">
          {({ other }) => <ComparePage {...context} other={other} />}
        </Route>
        <Route path="/:quarter/plan/*?">
          <PlanPage {...context} />
        </Route>
        <Route path="/:quarter/checks">
          <ChecksPage key={context.quarter} {...context} />
        </Route>
        <Route path="/:quarter/packs/*?">
          <PacksPage {...context} />
        </Route>
        <Route path="/:quarter/exchange">
          <ExchangePage {...context} />
        </Route>
        <Route path="/:quarter/open/:next">
          {({ next }) => <OpenQuarterPage key={next} {...context} next={next} />}
        </Route>
        <Route path="/:quarter/done">
          <DonePage {...context} />
        </Route>
        <Route path="/:quarter/settings">
          <SettingsPage {...context} />
        </Route>
        <Route>
          <Overview {...context} />
        </Route>
      </Switch>
    </PageBoundary>
  )
}

/**
 * A page that comes when it is first needed: at once, beside the database, where the address asks for it; the others some
 * seconds later, so that going to them is quick and they are there without a network. Not React's own `lazy`, which
 * waits up to 300 ms before it shows what has long been there.
 */
function lazily<P extends object>(address: RegExp, load: () => Promise<ComponentType<P>>) {
  let state: { readonly Page?: ComponentType<P>; readonly problem?: unknown } = {}
  const settle = () =>
    load().then(
      (Page) => (state = { Page }),
      (problem: unknown) => (state = { problem }),
    )
  if (address.test(location.hash)) void settle()
  else setTimeout(() => void whenIdle(() => void settle()), 4000)
  return function LazyPage(props: P) {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0)
    useEffect(() => {
      if (!state.Page) void settle().then(drawAgain)
    }, [])
    if (state.Page) return <state.Page {...props} />
    if (state.problem) throw state.problem
    return null
  }
}
