import { columnLetters } from '#domain/paste'
import type { PastePlan } from '#domain/paste'
import type { Proposal } from '../grid/rangeWork'
import { counted } from '../grid/selectedWords'
import { badWords, lostWords } from './pasteWords'
import styles from './Plan.module.css'

interface PlanProblemsProps {
  readonly plan: PastePlan
  readonly does: Proposal['does']
}

/** Everything that goes nowhere, with its place and the reason. The rest is not held up by it. */
export function PlanProblems({ plan, does }: PlanProblemsProps) {
  const bad = plan.cells.filter(({ outcome }) => outcome.is === 'bad')
  const problems = [
    ...bad.map((cell) => badWords(cell, does)),
    ...plan.lost.map(lostWords),
    ...plan.unused.map(
      (at) => `Column ${columnLetters(at)} goes to no column here. Choose one below if it should.`,
    ),
  ]
  if (problems.length === 0) return null
  const shown = problems.slice(0, mostShown)
  return (
    <section>
      <h3>{counted(problems.length, 'place')} left out</h3>
      <ul className={styles.problems}>
        {shown.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {problems.length > shown.length && (
          <li>and {counted(problems.length - shown.length, 'more place')}</li>
        )}
      </ul>
    </section>
  )
}

const mostShown = 50
