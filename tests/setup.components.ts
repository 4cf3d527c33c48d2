import './ui/jsdomParts'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

/** A machine may be slow: a test waits for what it expects, up to so many ms. */
configure({ asyncUtilTimeout: 20_000 })
