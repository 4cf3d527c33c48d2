import { describe, expect, it, test } from 'vitest'
import { directionOfTarget, parseTarget } from '#domain/parseTarget'
import type { Unit } from '#domain/records/definition'

const unit = (kind: Unit['kind'], name = ''): Unit => ({ kind, name })
const number = unit('number')
const percent = unit('percent')

/** `80`, `past 50`, `10 to 20`, `toBeSet`, or `refused reversed`. */
function reading(text: string, of: Unit): string {
  const parsed = parseTarget(text, of)
  if (!parsed.ok) return `refused ${parsed.error.code}`
  const target = parsed.value
  if (target === null) return 'blank'
  if (target.kind === 'range') return `${target.lo} to ${target.hi}`
  if (target.kind === 'floor') return `${target.value} floor ${target.floor}`
  if (target.kind === 'two') return `${target.acceptable} aspire ${target.aspire}`
  if (target.kind === 'point') return `${target.strict ? 'past ' : ''}${target.value}`
  return target.kind === 'awaiting' ? `awaiting ${target.reason}` : target.kind
}

describe('[N2] a typed target is a value, a limit or a range', () => {
  test.each<[string, Unit, string]>([
    ['2,061', number, '2061'],
    ['738.5', number, '738.5'],
    ['≥ 10%', percent, '10'],
    ['>= 10', percent, '10'],
    ['at least 80', number, '80'],
    ['80% or more', percent, '80'],
    ['80%+', percent, '80'],
    ['no more than 5', number, '5'],
    ['≤ 10', number, '10'],
    ['within 13 days', unit('days'), '13'],
    ['nil', number, '0'],
    ['Yes', unit('yesNo'), '1'],
    ['by 30 June 2012', unit('date'), '2012-06-30'],
    ['10–20', number, '10 to 20'],
    ['10 - 20', number, '10 to 20'],
    ['10 to 20%', percent, '10 to 20'],
    ['between £1,000 and £2,000', unit('money'), '1000 to 2000'],
    ['-5 to -2', number, '-5 to -2'],
    ['1 June 2012 to 2012-06-30', unit('date'), '2012-06-01 to 2012-06-30'],
    ['tbc', number, 'toBeSet'],
    ['To be set', number, 'toBeSet'],
    ['awaiting national guidance', number, 'awaiting national guidance'],
    ['', number, 'blank'],
  ])('%s', (typed, of, kept) => {
    expect(reading(typed, of)).toBe(kept)
  })

  test.each<[string, Unit, string]>([
    ['90 (floor 85)', number, '90 floor 85'],
    ['90 floor 85', number, '90 floor 85'],
    ['90%, floor of 85%', percent, '90 floor 85'],
    ['£1,200 (floor £1,000)', unit('money'), '1200 floor 1000'],
    ['80 aspire 90', number, '80 aspire 90'],
    ['80% (aspiring to 90%)', percent, '80 aspire 90'],
    ['12 days (aspiring to 10 days)', unit('days'), '12 aspire 10'],
    ['90 (floor lots)', number, 'refused notRead'],
  ])('[S12] %s has two values', (typed, of, kept) => {
    expect(reading(typed, of)).toBe(kept)
  })

  test('[N2] a refusal shows what a target is, not what an actual is', () => {
    const refusal = parseTarget('12 of 40', percent)
    expect(!refusal.ok && refusal.error.message).toBe(
      '“12 of 40” could not be read. A target here is such as 80%, more than 80%, 75% to 85%, 80% (floor 75%) or 80% (aspiring to 90%).',
    )
  })

  test.each<[string, Unit, string]>([
    ['20–10', number, 'reversed'],
    ['£10–20k', unit('money'), 'ambiguous'],
    ['1,85', number, 'ambiguous'],
    ['> 10 to 20', number, 'notRead'],
    ['12/40', percent, 'notRead'],
    ['n/a', number, 'noTarget'],
    ['none', number, 'noTarget'],
    ['-', number, 'noTarget'],
  ])('%s is refused as %s', (typed, of, code) => {
    expect(reading(typed, of)).toBe(`refused ${code}`)
  })

  it('tells which side its words call good', () => {
    const implied = ['≤ 10', 'at least 10', '> 10', '10 or better', '10–20', '10'].map(directionOfTarget)
    expect(implied).toEqual(['lower', 'higher', 'higher', undefined, undefined, undefined])
  })
})

describe('[S11] a strict target must be passed and not only met', () => {
  test.each<[string, string]>([
    ['> 50%', 'past 50'],
    ['>50', 'past 50'],
    ['greater than 50%', 'past 50'],
    ['More than 50', 'past 50'],
    ['under 50', 'past 50'],
    ['no less than 50', '50'],
    ['not more than 50', '50'],
  ])('%s', (typed, kept) => {
    expect(reading(typed, percent)).toBe(kept)
  })

  it('is not written on targets that may be met', () => {
    expect(parseTarget('50', number)).toEqual({ ok: true, value: { kind: 'point', value: '50' } })
  })
})
