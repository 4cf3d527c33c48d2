import type { Signal } from '#domain/signal'

/** T3 — What a signal looks like, by what it means. */
export const signalMarks = {
  better: { symbol: 'diamond', tone: 'good' },
  worse: { symbol: 'square', tone: 'poor' },
  changed: { symbol: 'cross', tone: 'fair' },
} as const satisfies Record<Signal['means'], { readonly symbol: string; readonly tone: string }>
