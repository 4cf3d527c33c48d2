import { useEffect, useState } from 'react'
import { useCommands } from '#state/useCommands'
import { Notice } from './kit/Notice'

/** Shown for the moment in which the example is read in; says why where it cannot be. */
export function FillExample() {
  const { fillExample } = useCommands()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    fillExample().catch((error: unknown) => setProblem(String(error)))
  }, [fillExample])
  return (
    <main>
      <h1>The example</h1>
      {problem === '' ? (
        <p>Reading the example in…</p>
      ) : (
        <Notice kind="problem" heading="The example could not be read in.">
          <p>
            Your own work is not touched. The browser says: {problem}. <a href="#/">Go to your own work</a>
          </p>
        </Notice>
      )}
    </main>
  )
}
