import { useEffect, useEffectEvent } from 'react'
import { typedPlaceKey } from '#domain/typedPlace'
import type { TypedPlace } from '#domain/typedPlace'
import type { DraftRow } from '#state/drafts'
import { createStore, useStore } from '../kit/store'

/** The draft that its editor is to show again, until it does. */
export const resuming = createStore<DraftRow | undefined>(undefined)

/** Shows a draft again where its place is on the page; false where this is not the place, or something else is typed there. */
export type Resume = (row: DraftRow) => boolean

/** Says that a part of the page holds places where a text is typed. Asked again with each drawing while a draft waits. */
export function useResumeTarget(resume: Resume): void {
  const row = useStore(resuming, (waiting) => waiting)
  const attempt = useEffectEvent((waiting: DraftRow) => {
    if (resume(waiting)) resuming.set(undefined)
  })
  useEffect(() => {
    if (row) attempt(row)
  })
}

/** The same for the one place of an editor of its own. */
export function useResumed(place: TypedPlace | undefined, resume: (text: string) => boolean): void {
  useResumeTarget(({ place: wanted, texts }) => {
    const { text } = texts
    return place !== undefined && text !== undefined && typedPlaceKey(place) === wanted && resume(text)
  })
}

/** The place of a form, by its key. */
export const formPlace = (key: string): string => `form ${key}`
