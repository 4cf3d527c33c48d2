import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { sectionOf, typedPlaceKey } from '#domain/typedPlace'
import type { TypedPlace } from '#domain/typedPlace'
import { useDraft } from '#state/useDraft'
import { useHoldSection, useSection } from '#state/useSectionLock'
import type { Section } from '#state/useSectionLock'
import { announce, announcements, withdrawAlert } from '../kit/announce'
import { noteKept, noteUnsaved } from '../kit/unsavedEditor'
import { pageHere } from './pageHere'
import { isMine, useEnding } from './useEnding'

/** A text as it is being typed. */
export interface TypedText {
  /** Undefined: what is typed there is not kept as a draft. */
  readonly place: TypedPlace | undefined
  /** For people: "Actual of PI1128 Overall recorded crime". */
  readonly name: string
  readonly text: string
  /** What it was begun on. */
  readonly base: string
}

export interface LastMoments {
  /** Stores the text as it stands, or says that it was not. */
  readonly store: () => Promise<Outcome>
  /** Takes the editor away: another tab took the section over. */
  readonly close: () => void
}

export interface Outcome {
  readonly done: boolean
}

export interface DraftEditor {
  /** It was stored as it stands, or dropped by the person: the draft never comes back (F20). */
  readonly end: () => void
  /** Another tab has typed something in this section: nothing is stored until it is taken over, or done there. */
  readonly isElsewhere: boolean
  readonly takeOver: () => void
  /**
   * Does what stores the text: at once where this tab may, else once that is known; or says that another tab has the section,
   * and does it when that tab has done.
   */
  readonly whenMine: (work: () => Promise<void>) => Promise<void>
  /** Runs what stores the text, so that its outcome counts even where the editor goes meanwhile. */
  readonly attempt: <O extends Outcome>(storing: () => Promise<O>) => Promise<O>
  readonly isGone: () => boolean
}

/**
 * An editor whose text is nowhere else (F18): on the disk as a draft after every key, stored at the last moment when the
 * editor goes, and kept as a draft where that is refused. While it holds one, other tabs do not store into its section (F12).
 */
export function useDraftEditor(typed: TypedText, last: LastMoments): DraftEditor {
  const { place, name, text, base } = typed
  const holder = useId()
  const isUnsaved = text !== base
  useLayoutEffect(() => noteUnsaved(holder, isUnsaved), [holder, isUnsaved])
  const draft = useDraft(
    place && isUnsaved
      ? {
          of: 'editor',
          place: typedPlaceKey(place),
          register: place,
          name,
          texts: { text },
          base: { text: base },
        }
      : undefined,
    pageHere,
    (isKept) => noteKept(holder, isKept),
  )
  const section = useSection(place && sectionOf(place))
  const ending = useEnding({ holder, typed, draft, section, last })
  useHoldSection(section, isUnsaved) // after the ending, which asks who holds it when all goes
  const isElsewhere = isUnsaved && section.standing.getState() === 'elsewhere'
  useEffect(() => {
    if (!isElsewhere) return undefined
    announce(elsewhereWords, 'assertive')
    return withdrawElsewhere
  }, [isElsewhere])
  const wish = useWish(section, text)
  return {
    isElsewhere,
    takeOver: () => {
      wish.set(undefined)
      section.takeOver()
    },
    ...ending,
    whenMine: async (work) => {
      if (isMine(section) || (await section.mayStore()) || isMine(section)) return work()
      wish.set(work)
      announce(elsewhereWords, 'assertive')
    },
  }
}

/** What the person asked for while another tab had the section: done once that tab has done, unless they typed on. */
function useWish(section: Section, text: string) {
  const wish = useRef<() => Promise<void>>(undefined)
  const standing = section.standing.getState()
  useLayoutEffect(() => {
    wish.current = undefined
  }, [text])
  useEffect(() => {
    const work = standing === 'here' ? wish.current : undefined
    wish.current = work ? undefined : wish.current
    void work?.()
  }, [standing])
  return {
    set: (work: (() => Promise<void>) | undefined) => {
      wish.current = work
    },
  }
}

function withdrawElsewhere(): void {
  if (announcements.get().assertive.text === elsewhereWords) withdrawAlert()
}

export const elsewhereWords =
  'This section is being edited in another tab. What you type here is kept as a draft, but not stored.'
