import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readTheme, showTheme } from '#state/appearance'
import { missingNeed } from '#state/browserNeeds'
import { browserEnvironment } from '#state/environment'
import { watchFaults } from '#state/faultLog'
import { openEarly } from '#state/openEarly'
import { isSafe } from '#state/safeMode'
import { App } from '#ui/App'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root, where the application is shown.')

if (!missingNeed(globalThis) && !isSafe(location.search)) openEarly(location.hash, browserEnvironment)
showTheme(readTheme())
createRoot(root, watchFaults(browserEnvironment)).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
document.getElementById('trouble')?.remove() // what public/watchdog.js shows where this does not run
