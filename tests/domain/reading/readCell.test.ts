import { expect, test } from 'vitest'
import type { Unit } from '#domain/records/definition'
import { readActual, readTarget } from '#domain/reading/readCell'

const unit = (kind: Unit['kind']): Unit => ({ kind, name: '' })
const chosen = (text: string) => {
  const read = readActual(at(text), unit('number'))
  return read.reads === 'choice' ? read.choices[0]?.choose : undefined
}
const at = (text: string) => ({ text, place: 'B2' })

test.each<[string, Unit['kind'], object]>([
  ['1,850', 'number', { state: 'final', value: '1850' }],
  ['46.2%', 'percent', { state: 'final', value: '46.2' }],
  ['£1.2m', 'money', { state: 'final', value: '1200000' }],
  ['50p', 'money', { state: 'final', value: '0.5' }],
  ['3.4 days', 'days', { state: 'final', value: '3.4' }],
  ['97.4*', 'percent', { state: 'provisional', value: '97.4' }],
  ['97.4% *', 'percent', { state: 'provisional', value: '97.4' }],
  ['7.1 (p)', 'number', { state: 'provisional', value: '7.1' }],
  ['12 prov.', 'number', { state: 'provisional', value: '12' }],
  ['12 (r)', 'number', { state: 'final', value: '12' }],
  ['12 [1]', 'number', { state: 'final', value: '12' }],
  ['12/40', 'percent', { state: 'final', numerator: '12', denominator: '40' }],
])('[N2] the figure “%s” in %s is read', (text, kind, value) => {
  expect(readActual(at(text), unit(kind))).toEqual({ text, place: 'B2', reads: 'value', value })
})

test.each<[string, string]>([
  ['N/A', 'notDue'],
  ['tbc', 'awaiting'],
  ['Annual', 'notDue'],
  ['Reported annually', 'notDue'],
  ['Data not yet available', 'awaiting'],
  ['Not available until October', 'awaiting'],
  ['<5', 'suppressed'],
  ['suspended', 'suspended'],
])('[N2] “%s” offers a state', (text, choose) => {
  expect(readActual(at(text), unit('number'))).toMatchObject({ reads: 'choice', asks: false })
  expect(chosen(text)).toBe(choose)
})

test.each(['(12)', 'nil'])('[N2] what “%s” means is asked', (text) => {
  expect(readActual(at(text), unit('number'))).toMatchObject({ reads: 'choice', asks: true })
})

test('a formula that failed and a text are no figures, and say so', () => {
  expect(readActual(at('#REF!'), unit('number'))).toMatchObject({
    reads: 'nothing',
    message: expect.stringContaining('#REF!'),
  })
  expect(readActual(at('plenty'), unit('number'))).toMatchObject({
    reads: 'nothing',
    message: expect.stringContaining('plenty'),
  })
  expect(readActual(at(''), unit('number'))).toMatchObject({ reads: 'nothing', message: '' })
})

test.each<[string, Unit['kind'], object]>([
  ['≥ 10%', 'percent', { kind: 'point', value: '10' }],
  ['greater than 50%', 'percent', { kind: 'point', value: '50', strict: true }],
  ['10 to 20', 'number', { kind: 'range', lo: '10', hi: '20' }],
  ['tbc', 'number', { kind: 'toBeSet' }],
  ['Awaiting baseline', 'number', { kind: 'awaiting', reason: 'baseline' }],
  ['90 (floor 85)', 'number', { kind: 'floor', value: '90', floor: '85' }],
  ['90% / 85%', 'percent', { kind: 'floor', value: '90', floor: '85' }],
  ['90% / 95%', 'percent', { kind: 'two', acceptable: '90', aspire: '95' }],
])('[S11][S12] the target “%s” in %s is read', (text, kind, value) => {
  expect(readTarget(at(text), unit(kind), 'higher')).toMatchObject({ reads: 'value', value })
})

test('[S12] of a lower-is-better pair the higher one is the floor', () => {
  expect(readTarget(at('10 / 15'), unit('number'), 'lower')).toMatchObject({
    value: { kind: 'floor', value: '10', floor: '15' },
  })
})

test.each(['N/A', '-', 'No target set', 'For information'])('“%s” is no target and no mistake', (text) => {
  expect(readTarget(at(text), unit('number'))).toMatchObject({ reads: 'nothing', message: '' })
})
