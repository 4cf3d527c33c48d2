import { describe, expect, test } from 'vitest'
import { sortRows } from '#domain/figureFilter'
import { groupRows } from '#domain/grouping'
import type { GroupedBy, GroupKey } from '#domain/grouping'
import type { AnyRecord } from '#domain/records'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import { reportOf } from './report'

const post = (id: string, title: string): AnyRecord => ({
  kind: 'post',
  id,
  unsettled: [],
  values: { identity: { title, directorate: null } },
})

const report = reportOf(
  [
    { id: 'pi1', section: 'parks', actual: '9', target: '10', owner: 'p2' },
    { id: 'pi2', section: 'roads', actual: '100', target: '50', owner: 'p1' },
    { id: 'pi3', section: 'schools', actual: '20' },
    { id: 'pi4', section: 'parks', actual: '10', target: '10', owner: 'p2' },
    { id: 'pi5', section: null, actual: '90', target: '50' },
  ],
  [post('p1', 'Auditor'), post('p2', 'Ranger')],
)
const rows = rowsOfReport(report, scorecardRow)

const nameOf = (by: GroupedBy): string => {
  if (by.is === 'record') return by.title
  if (by.is === 'band') return by.band.id
  return by.is === 'reason' ? by.reason : 'nothing'
}

const grouped = (key: GroupKey, given = rows) =>
  groupRows(given, key, rows).map((group) => [nameOf(group.by), group.rows.map(({ id }) => id)])

describe('rows are grouped', () => {
  test('by section, in the order of the report; what is not placed comes last', () => {
    expect(grouped('section')).toEqual([
      ['parks', ['pi1', 'pi4']],
      ['roads', ['pi2']],
      ['schools', ['pi3']],
      ['nothing', ['pi5']],
    ])
  })

  test('by priority', () => {
    expect(grouped('priority').map(([name]) => name)).toEqual(['places', 'people', 'nothing'])
  })

  test('by the post that owns the figures, by name', () => {
    expect(grouped('post')).toEqual([
      ['Auditor', ['pi2']],
      ['Ranger', ['pi1', 'pi4']],
      ['nothing', ['pi3', 'pi5']],
    ])
  })

  test('[S8] by band, best first, then by the one reason why there is none', () => {
    expect(grouped('band')).toEqual([
      ['exceeds', ['pi1']],
      ['upper', ['pi4']],
      ['below', ['pi2', 'pi5']],
      ['targetMissing', ['pi3']],
    ])
  })

  test('sorting changes the order inside a group, not that of the groups', () => {
    const sorted = sortRows(rows, { key: 'ref', descending: true })
    expect(grouped('section', [...sorted])).toEqual([
      ['parks', ['pi4', 'pi1']],
      ['roads', ['pi2']],
      ['schools', ['pi3']],
      ['nothing', ['pi5']],
    ])
  })

  test('what a filter left nothing of is no group', () => {
    expect(grouped('section', rows.slice(0, 1))).toEqual([['parks', ['pi1']]])
  })

  test('[K1] each has its tally', () => {
    const [parks] = groupRows(rows, 'section', rows)
    expect(parks?.tally).toMatchObject({ all: 2, rated: 2 })
  })
})
