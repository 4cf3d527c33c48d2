import { expect, test } from 'vitest'
import type { AnyRecord } from '#domain/records'
import { reportOf } from '../report'
import { checked, lines } from './checked'

const unsettled: readonly string[] = []
const holder: AnyRecord = { kind: 'post', id: 'head', unsettled, values: { holder: { name: 'Mrs Ann Lee' } } }

const found = (access: 'public' | 'exempt' | 'internal') => {
  const blocks = [{ title: 'Homes', text: 'CH1 was 31.5. Ask Ann Lee. See C-H1.', access }]
  const front = { title: '', meeting: '', date: null, author: '', blocks }
  const committee: AnyRecord = { kind: 'committee', id: 'cabinet', unsettled, values: { front } }
  const care = {
    id: 'care',
    section: 'parks',
    ref: 'CH1',
    actual: '31.5',
    target: '31.5',
    access: { level: 'exempt', paragraph: '2' },
  } as const
  return lines(checked(reportOf([care], [holder, committee]))).filter((line) => line.includes('cabinet'))
}

test('[C21] a text of the Part 2 copy alone, or of no copy, may say what is not public', () => {
  expect(found('public').filter((line) => line.startsWith('C21'))).toHaveLength(2)
  expect(found('exempt').filter((line) => line.startsWith('C21'))).toEqual([])
  expect(found('internal').filter((line) => line.startsWith('C21'))).toEqual([])
  expect(found('exempt')).toEqual(found('public').filter((line) => line.startsWith('C8')))
})
