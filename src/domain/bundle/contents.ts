import type { RecordEntries } from './entries'

/** What a return carries, in the words an officer counts in. */
export interface Contents {
  readonly figures: number
  readonly comments: number
  readonly correctiveActions: number
  /** Activities with a status or a text. */
  readonly activities: number
  /** Sections with a narrative. */
  readonly texts: number
  /** Questions with an answer. */
  readonly answers: number
}

export function countContents(records: readonly RecordEntries[]): Contents {
  const withRegister = (kind: string, register?: string) =>
    records.filter(
      (one) => one.kind === kind && (register === undefined || Object.hasOwn(one.entries, register)),
    ).length
  return {
    figures: withRegister('measurement', 'actual'),
    comments: withRegister('measurement', 'comment'),
    correctiveActions: withRegister('measurement', 'correctiveAction'),
    activities: withRegister('progress'),
    texts: withRegister('narrative'),
    answers: withRegister('question', 'answer'),
  }
}
