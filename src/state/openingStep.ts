import { createStore } from 'zustand/vanilla'
import { createTabLock } from './tabLocks'

/** What the person has to know while the stored work is being opened. */
export type OpeningStep =
  | { readonly step: 'opening' }
  /** It is being changed for this version: that may take a while. */
  | { readonly step: 'upgrading' }
  /** F10 — Other tabs hold it open as it was; `tabs`: how many, where the browser can say. */
  | { readonly step: 'blocked'; readonly tabs: number | undefined }

export const openingStep = createStore<OpeningStep>(() => ({ step: 'opening' }))

export const noteStep = (step: OpeningStep): void => openingStep.setState(step, true)

/** Says that other tabs are waited for, and how many. */
export async function noteBlocked(): Promise<void> {
  noteStep({ step: 'blocked', tabs: undefined })
  const tabs = (await createTabLock('').open())?.size
  if (openingStep.getState().step === 'blocked') noteStep({ step: 'blocked', tabs })
}
