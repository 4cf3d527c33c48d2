import type { ActivityRow } from './activityRows'
import { shortName } from './shortName'
import type { ShownText } from './find'
import { composite } from './ids'
import type { ScorecardRow } from './scorecard'
import { actualText, targetText } from './shownFigure'

/** What a row of a scorecard shows in words and figures, by its columns. */
export function figureTexts(row: ScorecardRow): readonly ShownText[] {
  const { definition, result, measurement } = row
  const name = shortName(definition)
  const of = (column: string, what: string, text: string | undefined): readonly ShownText[] =>
    text ? [{ row: row.id, column, name: `${what} ${name}`, text, kept: undefined }] : []
  const comment = of('comment', 'Comment on', measurement?.values.comment ?? undefined)
  const id = composite(row.id, result.quarter)
  return [
    ...of('ref', 'Reference of', definition.ref ?? undefined),
    ...of('title', 'Title of', definition.title),
    ...of('section', 'Section of', row.section?.title),
    ...of('priority', 'Priority of', row.priority?.title),
    ...of('post', 'Owner of', row.post?.title),
    ...of('actual', 'Actual of', actualText(result)),
    ...of('target', 'Target of', targetText(result)),
    ...comment.map((one) => ({ ...one, kept: { kind: 'measurement', id, register: 'comment' } as const })),
  ]
}

/** What a row of activities shows in words, by its columns. */
export function activityTexts(row: ActivityRow): readonly ShownText[] {
  const name = row.ref === '' ? row.title : row.ref
  const of = (column: string, what: string, text: string): readonly ShownText[] =>
    text ? [{ row: row.id, column, name: `${what} ${name}`, text, kept: undefined }] : []
  const id = composite(row.id, row.quarter)
  return [
    ...of('ref', 'Reference of', row.ref),
    ...of('title', 'Title of', row.title),
    ...of('progress', 'Progress of', row.progress?.values.text ?? '').map((one) => ({
      ...one,
      kept: { kind: 'progress', id, register: 'text' } as const,
    })),
    ...of('leads', 'Lead of', row.leads.join('\n')),
  ]
}
