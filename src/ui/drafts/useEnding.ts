import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { DraftHandle } from '#state/useDraft'
import type { Section } from '#state/useSectionLock'
import { announce } from '../kit/announce'
import { createStore } from '../kit/store'
import { noteLeft, noteLost, noteUnsaved } from '../kit/unsavedEditor'
import type { DraftEditor, LastMoments, Outcome, TypedText } from './useDraftEditor'

interface Ending {
  readonly holder: string
  readonly typed: TypedText
  readonly draft: DraftHandle
  readonly section: Section
  readonly last: LastMoments
}

/** What becomes of the text when it is stored, its editor goes, or another tab takes the section over. */
export function useEnding(ending: Ending): Pick<DraftEditor, 'end' | 'attempt' | 'isGone'> {
  const { holder, typed, draft, section, last } = ending
  const isOver = useRef(false)
  const isGone = useRef(false)
  const { running, attempt } = useRunning()
  const { name, text, base } = typed
  const settle = async (may: boolean | Promise<boolean>) => {
    isOver.current = true
    const isStored = (may === true || (await may)) && (await (running.current ?? last.store())).done
    if (isStored) draft.end()
    else draft.leave()
    if (!isStored) (draft.isKept() ? noteLeft : noteLost)(text, name)
    return isStored
  }
  const leave = useEffectEvent(() => {
    noteUnsaved(holder, false)
    if (text !== base && !isOver.current) void settle(isMine(section) || section.mayStore())
  })
  useLayoutEffect(() => {
    isOver.current = false
    isGone.current = false
    return () => {
      isGone.current = true
      leave()
    }
  }, [])
  const giveUp = useEffectEvent(async () => {
    if (text === base || isOver.current) return
    const isStored = await settle(true)
    const words = `${takenWords} ${isStored ? storedWords : keptWords}`
    announce(words, 'assertive')
    takenOver.set(words)
    if (!isGone.current) last.close()
  })
  const standing = section.standing.getState()
  useEffect(() => {
    if (standing === 'taken') void giveUp()
  }, [standing])
  return {
    end: () => {
      isOver.current = true
      draft.end()
    },
    attempt,
    isGone: () => isGone.current,
  }
}

/** Whether this tab may store into a section without asking. */
export const isMine = ({ standing }: Section): boolean => ['free', 'here'].includes(standing.getState())

/** What is being stored, while it is. */
function useRunning() {
  const running = useRef<Promise<Outcome>>(undefined)
  const attempt = <O extends Outcome>(storing: () => Promise<O>): Promise<O> => {
    const attempted = storing()
    const forget = () => {
      running.current = undefined
    }
    running.current = attempted
    attempted.then(forget, forget)
    return attempted
  }
  return { running, attempt }
}

/** What became of a text whose section was taken over, until the person has read it. */
export const takenOver = createStore<string | undefined>(undefined)

const takenWords = 'This section was taken over in another tab.'
const storedWords = 'What you typed was stored.'
const keptWords = 'What you typed is kept as a draft.'
