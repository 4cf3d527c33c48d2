import { expect, test } from 'vitest'
import { recordsInFile } from '#domain/history/recordsInFile'

test('[G5] a damaged record that is none any more is left out, and the others are read', () => {
  const head = { createdAt: '2012-07-12T09:30:00Z' }
  const damaged = { kind: 'measurement', id: 'pi1@2012-Q1', values: 'gone' }
  const whole = { kind: 'measurement', id: 'pi1@2012-Q2', values: { comment: 'x' } }
  const text = JSON.stringify({ head, payload: { records: [damaged, whole] } })
  const file = { text, contentId: `sha256:0123456789ab${'c'.repeat(52)}` }
  expect(recordsInFile(file, ['pi1@'], () => true)).toMatchObject([{ id: 'pi1@2012-Q2' }])
})

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
