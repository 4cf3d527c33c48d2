import { useEffect, useMemo, useState } from 'react'
import type { Id } from '#domain/primitives'
import type { Question } from '#domain/questions'
import { ofKind } from '#domain/recordIndex'
import { readOrigins } from '#storage/origins'
import { useSession, useWorkspace } from './useWorkspace'

/** Every question, in no order; undefined until they have been read. The same list until one of them changes. */
export function useQuestions(): readonly Question[] | undefined {
  const { follow } = useWorkspace()
  useEffect(() => follow('question'), [follow])
  const shelf = useSession((session) => session.shelves.get('question'))
  return useMemo(() => shelf && ofKind([...shelf.values()], 'question'), [shelf])
}

/** Whether a question was asked by the person at this browser: in the name of their post, or typed here. */
export function useIsMine({ id, values: { asked } }: Question): boolean {
  const me = useSession((session) => session.me)
  const typedHere = useTypedHere(id)
  return typedHere || (me !== '' && asked?.post === me)
}

/** False until it has been looked up. */
function useTypedHere(id: Id): boolean {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [typedHere, setTypedHere] = useState(false)
  useEffect(() => {
    let gone = false
    readOrigins(db, 'question', id).then(
      (origins) =>
        gone ||
        setTypedHere(origins.some(({ register, came }) => register === 'asked' && came === 'typedHere')),
      () => undefined, // closed meanwhile
    )
    return () => {
      gone = true
    }
  }, [db, id, revision])
  return typedHere
}
