import { useEffect } from 'react'
import { useStore } from 'zustand'
import { lookForNewer, offline, startOffline } from './offline'
import type { Offline } from './offline'
import { scriptUrl } from './scriptUrl'

/** Whether the application is kept in this browser; keeps it, and looks for newer ones, from the first call on. */
export function useOffline(): Offline {
  useEffect(begin, [])
  return useStore(offline)
}

/** In milliseconds. */
const hour = 3_600_000

let isBegun = false

/** Not where the sources run as they are: they have no service worker. */
function begin(): void {
  if (isBegun || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  isBegun = true
  const { serviceWorker } = navigator
  void startOffline(serviceWorker, scriptUrl('./sw.js'))
  const look = () => void (document.visibilityState === 'visible' && lookForNewer(serviceWorker))
  setInterval(look, hour)
  addEventListener('online', look)
}
