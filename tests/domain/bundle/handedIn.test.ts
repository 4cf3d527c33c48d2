import { buildPayload } from '#domain/bundle/build'
import { handedInOf } from '#domain/bundle/handedIn'
import { readDot } from '#domain/register'
import type { Entry } from '#domain/register'
import { describe, expect, it } from 'vitest'
import { written } from '../written'

const given = written('clerk', '90')
const mine = written('ana', '97', [given])
const theirs = written('hos', '98', [given])

/** What a return of Ana's carries; `brought`: those whose entries she wrote or took in from a colleague. */
const carried = (comment: readonly Entry[], ...brought: readonly string[]) =>
  handedInOf([{ kind: 'measurement', id: 'k3x9@2012-Q1', entries: { comment } }], (record, register, dot) => {
    expect([record, register]).toEqual(['measurement/k3x9@2012-Q1', 'comment'])
    return brought.includes(readDot(dot).actor)
  })
const entriesIn = (records: ReturnType<typeof carried>) =>
  records.flatMap(({ entries }) => entries.comment ?? [])

describe('a return', () => {
  it('[B5] carries what was written here and what a colleague brought, and nothing that was only given', () => {
    expect(entriesIn(carried([given, mine, theirs], 'ana', 'hos'))).toEqual([mine, theirs])
    expect(entriesIn(carried([given, mine, theirs], 'ana'))).toEqual([mine])
    expect(carried([given], 'ana', 'hos')).toEqual([])
  })

  it('[B5] carries what is live by all that is known here, not by what it carries', () => {
    const settled = written('clerk.7', '98', [mine, theirs])
    expect(carried([mine, theirs, settled], 'ana', 'hos')).toEqual([])
    const again = written('ana.8', '96', [settled])
    expect(entriesIn(carried([mine, theirs, settled, again], 'ana'))).toEqual([again])
  })

  it('[R10] carries a fork whole: no part of it is lost on the way', () => {
    const fork = written('clerk', '91')
    const records = carried([given, fork, mine], 'ana')
    expect(entriesIn(records)).toEqual([given, fork, mine])
    const [payload] = buildPayload(records).records
    expect(1 + (payload?.siblings?.comment?.length ?? 0)).toBe(3)
  })
})
