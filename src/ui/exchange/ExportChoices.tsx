import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ExportScope } from '#domain/bundle/scope'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { useSession } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { SelectField } from '../kit/fields'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { LockFields } from '../trust/LockFields'
import { useLock } from '../trust/useLock'
import { useHref } from '../useHref'
import styles from './ExportChoices.module.css'
import { OutgoingFile } from './OutgoingFile'
import { useExport } from './useExport'

/** A section, the quarter or everything as a file, each with what it carries and for whom. */
export function ExportChoices({ structure, quarter }: PageContext) {
  const { outgoing, write } = useExport()
  const lock = useLock()
  const save = (scope: ExportScope) => void lock.withPassphrase((passphrase) => write(scope, passphrase))
  const sections = structure.livingIn(quarter).list('section')
  const [chosen, setChosen] = useState(sections[0]?.id ?? '')
  const section = sections.find(({ id }) => id === chosen) ?? sections[0]
  const name = formatQuarter(quarter, structure.firstMonth)
  return (
    <>
      <SignedAs quarter={quarter} />
      <LockFields lock={lock} />
      <div className={styles.choices}>
        <Choice
          title="One section"
          words={`The figures, comments, activities and narrative of one section in ${name}, with earlier figures for comparison. For a colleague who drafts it with you. What you were asked for is submitted on the Overview or on the page of the section.`}
        >
          <SelectField
            label="Section"
            choices={sections.map((one) => ({ value: one.id, label: nameOf(one) }))}
            input={{ value: section?.id ?? '', onChange: (event) => setChosen(event.currentTarget.value) }}
          />
          <Button
            disabled={!section}
            onClick={() => section && save({ what: 'request', quarter, sections: [section.id], posts: [] })}
          >
            Save this section
          </Button>
        </Choice>
        <Choice
          title="This quarter"
          words={`Every section of ${name} with its plan, and the figures of the year before. For a colleague who takes the quarter over.`}
        >
          <Button onClick={() => save({ what: 'request', quarter, sections: [], posts: [] })}>
            Save this quarter
          </Button>
        </Choice>
        <Choice
          title="Everything"
          words="Every quarter, the whole plan and all that was taken in. A backup for yourself, or to hand everything over: it is restored on the first page of an empty browser, or in Settings under Data."
        >
          <Button onClick={() => save({ what: 'everything' })}>Save everything</Button>
        </Choice>
      </div>
      <OutgoingFile outgoing={outgoing} />
    </>
  )
}

interface ChoiceProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Choice({ title, words, children }: ChoiceProps) {
  return (
    <section className={styles.choice}>
      <div>
        <h3>{title}</h3>
        <p>{words}</p>
      </div>
      <div className={styles.controls}>{children}</div>
    </section>
  )
}

/** Files say who wrote them, where the person has said who they are. */
function SignedAs({ quarter }: Pick<PageContext, 'quarter'>) {
  const me = useSession((session) => session.me)
  const href = useHref()
  if (me !== '') return null
  return (
    <p>
      Your files do not say yet who wrote them: <a href={href(paths.settings(quarter))}>choose your post</a>.
    </p>
  )
}
