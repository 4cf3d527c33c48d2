import { createStore } from './store'

export type Urgency = 'polite' | 'assertive'

/** The last message of an urgency; `turn` grows, so that the same words twice are spoken twice. */
export interface Announcement {
  readonly text: string
  readonly turn: number
}

const silence: Announcement = { text: '', turn: 0 }

export const announcements = createStore<Readonly<Record<Urgency, Announcement>>>({
  polite: silence,
  assertive: silence,
})

/** Speaks to screen readers. Assertive only for what stopped the person: a refused entry, a failed save. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const state = announcements.get()
  announcements.set({ ...state, [urgency]: { text, turn: state[urgency].turn + 1 } })
}

/** Takes back the last alert: what was refused has been corrected or given up. */
export function withdrawAlert(): void {
  if (announcements.get().assertive.text !== '') announce('', 'assertive')
}
