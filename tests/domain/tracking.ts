import type { AnyRecord, Values } from '#domain/records'
import { trackSections } from '#domain/tracker'
import type { ReturnedFile, SentFile, Tracking } from '#domain/tracker'
import { reportOf } from './report'

const unsettled: readonly string[] = []

const post = (id: string, title: string): AnyRecord => ({
  kind: 'post',
  id,
  unsettled,
  values: { identity: { title, directorate: null } },
})

export const submission = (section: string, values: Values<'submission'>): AnyRecord => ({
  kind: 'submission',
  id: `${section}@2012-Q1`,
  unsettled,
  values,
})

/** The definition says whose rows they are. */
const owned = (id: string, figures: string, commentary: string | null): AnyRecord => ({
  kind: 'definition',
  id: `${id}@2012-Q1`,
  unsettled,
  values: { owner: { figures, commentary } },
})

export const rows = [
  { id: 'pi1', section: 'roads', actual: '5' },
  { id: 'pi2', section: 'roads' },
  { id: 'pi3', section: 'schools', actual: '7' },
]

const posts = [
  post('analyst', 'Performance analyst'),
  post('engineer', 'Highways manager'),
  owned('pi1', 'analyst', 'engineer'),
  owned('pi3', 'analyst', null),
]

export const request: SentFile = {
  id: 'sha256:1',
  fileName: '2012-Q1_roads_request_a7f3c2d9-1_9f2c41aa.json',
  at: '2012-07-02T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['roads'],
  posts: [],
}

export const back: ReturnedFile = {
  fileName: '2012-Q1_roads_return_b1b1b1b1-1_00000001.json',
  importedAt: '2012-07-10T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['roads'],
  posts: [],
  isIn: true,
}

interface Story extends Partial<Omit<Tracking, 'report'>> {
  readonly more?: readonly AnyRecord[]
}

export function tracked({ more = [], ...tracking }: Story = {}) {
  return trackSections({
    report: reportOf(rows, [...posts, ...more]),
    sent: [],
    returned: [],
    today: '2012-07-12',
    signOffOf: () => 'none',
    ...tracking,
  })
}

export function sectionOf(id: string, story: Story) {
  const found = tracked(story).find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}

export const roads = (story: Story) => sectionOf('roads', story)
