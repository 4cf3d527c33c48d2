import { expect, test } from 'vitest'
import { doubledWriters, forkedWriters, isForked } from '#domain/merge/forks'
import type { Entry } from '#domain/register'
import { figure, fileOf } from '../bundle/plans'

const entry = (dot: string, value: string): Entry => ({ dot, over: {}, value, was: null, at: '', by: '' })
const record = (...comment: readonly Entry[]) => ({
  kind: 'measurement',
  id: 'a@2012-Q1',
  entries: { comment },
})

test('[R10] a writer is forked where one dot stands with two contents, in whatever order', () => {
  expect(forkedWriters([record(entry('ana.1', 'x'), entry('hos.1', 'y'))])).toEqual([])
  expect(forkedWriters([record(entry('ana.1', 'x'), entry('hos.2', 'y'), entry('ana.1', 'z'))])).toEqual([
    'ana',
  ])
  expect(forkedWriters([record(entry('hos.2', 'y'), entry('ana.1', 'z'), entry('ana.1', 'x'))])).toEqual([
    'ana',
  ])
})

test('[B6] two files with one number are two browsers; a gap, or the same file again, is not', () => {
  const file = (id: string, seq: number) => ({ id, actor: { id: 'ana', seq } })
  expect(doubledWriters([file('one', 1), file('two', 2), file('nine', 9), file('one', 1)])).toEqual([])
  expect(doubledWriters([file('one', 1), file('two', 2), file('other', 1)])).toEqual(['ana'])
  expect(
    doubledWriters([
      { id: 'plain', actor: undefined },
      { id: 'other', actor: undefined },
    ]),
  ).toEqual([])
})

test('[R4] [R10] an entry under the own name that was not written here shows a fork; one that was does not', async () => {
  const isAhead = async (...dots: readonly string[]) => {
    const file = await fileOf([figure({ comment: dots.map((dot) => entry(dot, dot)) })])
    return isForked({ own: 'me', counter: 7, files: [] }, { forked: [], files: [{ file }] })
  }
  expect(await isAhead('me.7', 'hos.99')).toBe(false)
  expect(await isAhead('hos.1', 'me.8')).toBe(true)
  expect(await isAhead(`me.${2 ** 40}`)).toBe(true)
})
