import { useEffect, useState } from 'react'
import { useCommands } from '#state/useCommands'
import { Notice } from './kit/Notice'
import { notSavedWords } from './words/notSaved'

/** Shown for the moment in which the example is read in; says why where it cannot be. */
export function FillExample() {
  const { fillExample } = useCommands()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    fillExample().then(
      (filled) => !filled.ok && setProblem(notSavedWords(filled.error)),
      (error: unknown) => setProblem(`The browser says: ${String(error)}.`),
    )
  }, [fillExample])
  return (
    <main>
      <h1>The example</h1>
      {problem === '' ? (
        <p>Reading the example in…</p>
      ) : (
        <Notice kind="problem" heading="The example could not be read in.">
          <p>
            Your own work is not touched. {problem} <a href="#/">Go to your own work</a>
          </p>
        </Notice>
      )}
    </main>
  )
}
