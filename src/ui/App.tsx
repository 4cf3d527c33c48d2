import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { browserEnvironment } from '#state/environment'
import { Gate } from './Gate'
import './styles/base.css'

/** The council's own work at `#/`, the example at `#/example`, each in a database of its own. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/example" nest>
          <Gate key="example" name="example" environment={browserEnvironment} />
        </Route>
        <Route>
          <Gate key="own" name="own" environment={browserEnvironment} />
        </Route>
      </Switch>
    </Router>
  )
}
