import './ui/jsdomParts'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure, prettyDOM } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

/** Tells what was not found; the page is printed with it only where somebody reads it. */
function notFound(message: string | null, container: Element): Error {
  const print = () => [message, prettyDOM(container)].filter(Boolean).join('\n\n')
  const error = Object.defineProperty(new Error(), 'message', { get: print, set() {}, configurable: true })
  error.name = 'TestingLibraryElementError'
  return error
}

/** A machine may be slow: a test waits for what it expects, up to so many ms, and asks for it many times. */
configure({ asyncUtilTimeout: 20_000, getElementError: notFound })
