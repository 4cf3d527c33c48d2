import { useMemo } from 'react'
import { everyQuarter, reportedIn } from '#domain/due'
import { figureIn } from '#domain/figureIn'
import type { Missing, SectionTodo as Todo, TodoItem } from '#domain/sectionTodo'
import type { Report } from '#domain/scorecard'
import { jumpTo } from '../kit/jump'
import type { JumpPlace } from '../kit/jump'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { FigureStatus } from '../why/FigureStatus'
import { missingWords, todoGroupWords, todoName, todoNoteWords } from '../words/sectionTodo'
import styles from './Desk.module.css'

interface SectionTodoProps {
  readonly report: Report
  readonly todo: Todo
}

/** What a section still lacks, each with a way to where it is filled in. */
export function SectionTodo({ report, todo }: SectionTodoProps) {
  if (todo.groups.length === 0) return <p className={styles.done}>{doneWords(todo)}</p>
  return (
    <>
      {isDone(todo) && <p className={styles.done}>{doneWords(todo)} Good to know:</p>}
      <dl className={styles.todo}>
        {todo.groups.map(({ group, items }) => (
          <div key={group} className={styles.group}>
            <dt>{todoGroupWords[group]}</dt>
            <dd>
              <ul className={styles.items}>
                {items.map((item) => (
                  <Item key={item.id} item={item} report={report} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** "7 of 12 done" with its bar, for the line that stands when the list is folded. */
export function TodoProgress({ todo: { progress } }: Pick<SectionTodoProps, 'todo'>) {
  const { done, all } = progress
  if (all === 0) return null
  return (
    <span className={styles.progress}>
      {done} of {all} done
      <progress aria-label="Done" value={done} max={all} />
    </span>
  )
}

const isDone = ({ progress }: Todo): boolean => progress.done === progress.all

const doneWords = ({ progress }: Todo): string =>
  progress.all === 0 ? 'Nothing is asked for.' : 'All is done: nothing is missing.'

interface ItemProps {
  readonly item: TodoItem
  readonly report: Report
}

function Item({ item, report }: ItemProps) {
  const { firstMonth } = report.structure
  const name = todoName(item, firstMonth)
  return (
    <li>
      {name && (
        <span className={styles.name} title={item.title}>
          {name}
        </span>
      )}{' '}
      {isAskedByStatus(item) && <ItemStatus item={item} report={report} />}
      <span className={styles.ways}>
        {item.missing.map((missing) => (
          <Way key={missing.what} item={item} missing={missing} report={report} />
        ))}
        {notesOf(item, firstMonth).map((words) => (
          <span key={words} className={styles.note}>
            {words}
          </span>
        ))}
      </span>
    </li>
  )
}

const notesOf = ({ notes }: TodoItem, firstMonth: number): readonly string[] =>
  notes.map((note) => todoNoteWords(note, firstMonth))

/** C2 — Whether it is the status of the figure that asks for something. */
const isAskedByStatus = ({ kind, missing }: TodoItem): boolean =>
  kind === 'measurement' && missing.some(({ what }) => what === 'comment' || what === 'correctiveAction')

function ItemStatus({ item: { owner, quarter }, report }: ItemProps) {
  const figure = useMemo(() => figureIn({ ...report, indicator: owner, quarter }), [report, owner, quarter])
  return (
    <>
      <FigureStatus figure={figure} firstMonth={report.structure.firstMonth} />{' '}
    </>
  )
}

/** A button that jumps where it is filled in on this page; a link where that is another one. */
function Way({ item, missing, report }: ItemProps & { readonly missing: Missing }) {
  const href = useHref()
  const words = (
    <>
      {missingWords(missing)}
      <VisuallyHidden>: {item.title || 'the text of the section'}</VisuallyHidden>
    </>
  )
  const page = pageFor(item, missing, report)
  return page === undefined ? (
    <button type="button" className={styles.way} onClick={() => jumpTo(placeFor(item, missing))}>
      {words}
    </button>
  ) : (
    <a className={styles.way} href={href(page)}>
      {words}
    </a>
  )
}

/** P3 — Late figures and corrective actions have their forms on the page of the indicator. */
function pageFor(item: TodoItem, { what }: Missing, { structure, quarter }: Report): string | undefined {
  if (item.group === 'late') {
    const life = structure.get('indicator', item.owner)?.values.life ?? everyQuarter
    return paths.indicator(reportedIn(life, item.quarter), item.owner)
  }
  return what === 'correctiveAction' ? paths.indicator(quarter, item.owner) : undefined
}

/** The column of a grid, or the register of a text. */
function placeFor(item: TodoItem, { what }: Missing): JumpPlace {
  switch (what) {
    case 'figure':
      return { row: item.owner, column: 'actual' }
    case 'comment':
      return { row: item.owner, column: 'comment' }
    case 'status':
      return { row: item.owner, column: 'status' }
    case 'progressText':
      return { row: item.owner, column: 'progress' }
    case 'correctiveAction':
    case 'nextStep':
    case 'summary':
      return { row: item.owner, column: what }
    case 'answer':
      return { row: item.id, column: 'answer' }
  }
}
