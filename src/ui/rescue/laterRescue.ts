import { lazy } from 'react'

/** The rescue page, which comes when it is needed. */
export const LaterRescue = lazy(async () => ({ default: (await import('./RescuePage')).RescuePage }))
