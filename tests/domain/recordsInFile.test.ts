import { expect, test } from 'vitest'
import { recordsInFile } from '#domain/history/recordsInFile'

test('of a file only the records asked for are read, a plain one under its own name', () => {
  const record = (id: string, values: object) => ({ kind: 'measurement', id, values })
  const text = JSON.stringify({
    head: { createdAt: '2012-07-12T09:30:00Z' },
    payload: { records: [record('pi1@2012-Q1', { comment: 'x' }), record('pi12@2012-Q1', { comment: 'y' })] },
  })
  const file = { text, contentId: `sha256:0123456789ab${'c'.repeat(52)}` }
  const found = recordsInFile(file, ['pi1@'], ({ id }) => id.startsWith('pi1@'))
  expect(found).toHaveLength(1)
  expect(found[0]?.entries['comment']).toMatchObject([{ dot: 'plain-0123456789ab.1', value: 'x' }])
  expect(recordsInFile({ ...file, text: 'not read' }, ['pi1@'], () => true)).toEqual([])
})
