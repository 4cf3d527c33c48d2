/* Says so where the application does not start: its files are not there, or this browser cannot read them. */
'use strict'
{
  const look = () => {
    const trouble = document.getElementById('trouble')
    if (!trouble) return // the application has taken it away: it runs
    trouble.hidden = false
    trouble.querySelector('button').addEventListener('click', () => void reload())
  }

  /** A page that is kept in the browser would come back as it is: a newer one is looked for first. */
  const reload = async () => {
    const workers = navigator.serviceWorker
    const registration = await workers?.getRegistration()
    await registration?.update().catch(() => undefined)
    const waiting = registration?.waiting
    if (!waiting) return location.reload()
    waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload())
    waiting.postMessage('begin', {})
  }

  addEventListener('load', look)
  setTimeout(look, 30_000)
}
