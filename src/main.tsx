import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#ui/App'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root, where the application is shown.')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
