import { Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { missingNeed } from '#state/browserNeeds'
import { browserEnvironment } from '#state/environment'
import { isSafe } from '#state/safeMode'
import { Gate } from './Gate'
import { useHashPath } from './hashAddress'
import { LaterRescue } from './rescue/laterRescue'
import { RootBoundary } from './RootBoundary'
import { Unsupported } from './Unsupported'
import './styles/base.css'

/** The council's own work at `#/`, the example at `#/example`, each in a database of its own. */
export function App() {
  const need = missingNeed(globalThis)
  if (need) return <Unsupported need={need} />
  if (isSafe(location.search))
    return (
      <Suspense fallback={null}>
        <LaterRescue environment={browserEnvironment} />
      </Suspense>
    )
  return (
    <RootBoundary environment={browserEnvironment}>
      <Router hook={useHashPath}>
        <Switch>
          <Route path="/example" nest>
            <Gate key="example" name="example" environment={browserEnvironment} />
          </Route>
          <Route>
            <Gate key="own" name="own" environment={browserEnvironment} />
          </Route>
        </Switch>
      </Router>
    </RootBoundary>
  )
}
