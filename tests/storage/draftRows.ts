import type { DraftRow } from '#domain/draftRow'
import type { Journal } from '#storage/journal'

/** A text that was being typed in a tab called `old`. */
export const draft = (id: string, text: string): DraftRow => ({
  id,
  tab: 'old',
  place: 'narrative/crime@2012-Q1/summary',
  register: undefined,
  name: 'Summary',
  page: 'Crime',
  address: '#/2012-Q1/section/crime',
  texts: { text },
  base: { text: '' },
  at: '2012-07-12T09:30:00Z',
})

/** What a journal has, by id. */
export const textsOf = async ({ rows }: Pick<Journal, 'rows'>): Promise<readonly string[]> =>
  (await rows()).map(({ id, texts }) => `${id}: ${texts['text']}`)
