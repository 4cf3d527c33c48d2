import type { Choice } from '../parseFigure'
import type { Actual } from '../records/measurement'
import type { Access } from '../records/measurement'
import type { ReadActual } from './draft'

/** What a person said that a text such as `N/A` or `-` stands for, by the text in lower case. */
export type Answers = Readonly<Record<string, Choice>>

export const answerKey = (text: string): string => text.trim().toLowerCase()

/** What is stored of an actual: its value, the answer, else the likeliest state; nothing where only a person knows. */
export function actualFrom(
  read: ReadActual | null,
  answers: Answers,
): { readonly actual: Actual; readonly access?: Access } | undefined {
  if (!read || read.reads === 'nothing') return undefined
  if (read.reads === 'value') return { actual: read.value }
  const choice = answers[answerKey(read.text)] ?? (read.asks ? undefined : read.choices[0])
  return choice && stored(choice)
}

function stored(choice: Choice): { readonly actual: Actual; readonly access?: Access } {
  switch (choice.choose) {
    case 'value':
      return { actual: { state: 'final', value: choice.value } }
    case 'awaiting':
      return { actual: { state: 'awaiting', reason: choice.reason, expected: null } }
    case 'notDue':
      return { actual: { state: 'notDue' } }
    case 'suspended':
    case 'withheld':
      return { actual: { state: choice.choose, reason: '' } }
    case 'suppressed':
      return {
        actual: { state: 'withheld', reason: `Small number, shown as ${choice.shown}` },
        access: { level: 'suppressed', shown: choice.shown },
      }
  }
}
