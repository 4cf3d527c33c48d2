import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatFigure } from '#domain/formatFigure'
import { parseFigure } from '#domain/parseFigure'
import type { Unit } from '#domain/records/definition'
import { roundDecimal } from '#domain/decimal'
import { exact } from '#domain/exact'

const unit = (kind: Unit['kind'], name = ''): Unit => ({ kind, name })
const hours = unit('duration', 'hours')

/** `1850`, `12 of 40`, `offer notDue, awaiting`, or `refused ambiguous`. */
function reading(text: string, of: Unit): string {
  const parsed = parseFigure(text, of)
  if (!parsed.ok) return `refused ${parsed.error.code}`
  const figure = parsed.value
  switch (figure.reads) {
    case 'blank':
      return 'blank'
    case 'value':
      return figure.value
    case 'parts':
      return `${figure.numerator} of ${figure.denominator}`
    case 'offer':
    case 'ask':
      return `${figure.reads} ${figure.choices.map((one) => (one.choose === 'value' ? one.value : one.choose)).join(', ')}`
  }
}

describe('[N2] people type numbers as they are used to', () => {
  test.each<[string, Unit, string]>([
    ['1,850', unit('number'), '1850'],
    [' 1 850 ', unit('number'), '1850'],
    ["'1850", unit('number'), '1850'],
    ['97.0', unit('number'), '97.0'],
    ['−4', unit('number'), '-4'],
    ['3k', unit('number'), '3000'],
    ['1.2 million', unit('number'), '1200000'],
    ['12 offences', unit('number', 'offences'), '12'],
    ['46.2%', unit('percent'), '46.2'],
    ['46.2 per cent', unit('percent'), '46.2'],
    ['46.2', unit('percent'), '46.2'],
    ['+2.5 percentage points', unit('points'), '2.5'],
    ['-3pp', unit('points'), '-3'],
    ['£1,200', unit('money'), '1200'],
    ['£1.2m', unit('money'), '1200000'],
    ['£3k', unit('money'), '3000'],
    ['2 million', unit('money'), '2000000'],
    ['£1.50', unit('money'), '1.50'],
    ['50p', unit('money'), '0.5'],
    ['-£4', unit('money'), '-4'],
    ['£−4', unit('money'), '-4'],
    ['(12)', unit('money'), '-12'],
    ['(£1.2m)', unit('money'), '-1200000'],
    ['1.5', unit('ratio'), '1.5'],
    ['1.5:1', unit('ratio'), '1.5'],
    ['12 days', unit('days'), '12'],
    ['12.5 working days', unit('days'), '12.5'],
    ['2.5', hours, '2.5'],
    ['2.5 hrs', hours, '2.5'],
    ['2h 30m', hours, '2.5'],
    ['2 hours and 30 minutes', hours, '2.5'],
    ['90 minutes', hours, '1.5'],
    ['1h', unit('duration', 'minutes'), '60'],
    ['6 weeks', unit('duration', 'weeks'), '6'],
    ['Yes', unit('yesNo'), '1'],
    ['n', unit('yesNo'), '0'],
    ['30 June 2012', unit('date'), '2012-06-30'],
    ['30/06/2012', unit('date'), '2012-06-30'],
    ['1.7.12', unit('date'), '2012-07-01'],
    ['1st Sept 2012', unit('date'), '2012-09-01'],
    ['Saturday 30 June 2012', unit('date'), '2012-06-30'],
    ['2012-06-30', unit('date'), '2012-06-30'],
    ['', unit('number'), 'blank'],
  ])('%s', (typed, of, kept) => {
    expect(reading(typed, of)).toBe(kept)
  })
})

describe('[N2] a numerator and a denominator', () => {
  test.each<[string, Unit, string]>([
    ['12/40', unit('percent'), '12 of 40'],
    ['12 of 40', unit('percent'), '12 of 40'],
    ['1,200 out of 4,000', unit('percent'), '1200 of 4000'],
    ['0/0', unit('percent'), '0 of 0'],
    ['3:2', unit('ratio'), '3 of 2'],
    ['£300/20', unit('money'), '300 of 20'],
    ['12/-40', unit('percent'), 'refused negativeDenominator'],
    ['1,85/40', unit('percent'), 'refused ambiguous'],
    ['12/40', unit('points'), 'refused notRead'],
    ['12/40/50', unit('percent'), 'refused notRead'],
  ])('%s', (typed, of, kept) => {
    expect(reading(typed, of)).toBe(kept)
  })
})

describe('[N2] a text offers a state, and only the person decides', () => {
  test.each<[string, Unit, string]>([
    ['N/A', unit('number'), 'offer notDue, awaiting'],
    ['n.a.', unit('percent'), 'offer notDue, awaiting'],
    ['tbc', unit('number'), 'offer awaiting, notDue'],
    ['-', unit('money'), 'offer awaiting, notDue'],
    ['—', unit('money'), 'offer awaiting, notDue'],
    ['Awaiting', unit('date'), 'offer awaiting'],
    ['suspended', unit('number'), 'offer suspended'],
    ['<5', unit('number'), 'offer suppressed'],
    ['fewer than 5', unit('number'), 'offer suppressed'],
    ['*', unit('percent'), 'offer suppressed'],
    ['nil', unit('number'), 'ask 0, awaiting, notDue'],
    ['£ -', unit('money'), 'ask 0, awaiting, notDue'],
    ['Nil', unit('date'), 'offer awaiting, notDue'],
    ['(12)', unit('number'), 'ask -12, 12'],
    ['(12%)', unit('percent'), 'ask -12, 12'],
  ])('%s', (typed, of, offered) => {
    expect(reading(typed, of)).toBe(offered)
  })

  it('keeps what the person said is awaited, and how the small number was shown', () => {
    expect(parseFigure('Awaiting information from the police', unit('number'))).toMatchObject({
      value: { choices: [{ choose: 'awaiting', reason: 'information from the police' }] },
    })
    expect(parseFigure('<5', unit('number'))).toMatchObject({ value: { choices: [{ shown: '<5' }] } })
  })
})

describe('[N2] the ambiguous is refused in plain words', () => {
  test.each<[string, Unit, string]>([
    ['1,85', unit('number'), 'ambiguous'],
    ['1.850,0', unit('number'), 'ambiguous'],
    ['£1.850', unit('money'), 'tooManyPlaces'],
    ['46.2%', unit('number'), 'wrongUnit'],
    ['£5', unit('number'), 'wrongUnit'],
    ['3%', unit('points'), 'wrongUnit'],
    ['$5', unit('money'), 'wrongUnit'],
    ['≥ 10%', unit('percent'), 'comparison'],
    ['about 50', unit('number'), 'approximate'],
    ['c. 50', unit('number'), 'approximate'],
    ['10–20', unit('number'), 'notANumber'],
    ['2:30', hours, 'ambiguous'],
    ['10 min', hours, 'neverEnds'],
    ['2 days', hours, 'notRead'],
    ['2 weeks', unit('days'), 'notRead'],
    ['2h 30', hours, 'notRead'],
    ['maybe', unit('yesNo'), 'notRead'],
    ['constructor', unit('yesNo'), 'notRead'],
    ['June 2012', unit('date'), 'ambiguous'],
    ['06/30/2012', unit('date'), 'noSuchDate'],
    ['31 June 2012', unit('date'), 'noSuchDate'],
    ['see comment', unit('number'), 'notRead'],
    ['9'.repeat(19), unit('number'), 'tooLong'],
  ])('%s', (typed, of, code) => {
    expect(reading(typed, of)).toBe(`refused ${code}`)
  })

  it('says what was typed and what would be accepted', () => {
    const told = (typed: string, of: Unit): string => {
      const parsed = parseFigure(typed, of)
      return parsed.ok ? '' : parsed.error.message
    }
    expect(told('1,85', unit('number'))).toBe(
      '“1,85” could mean more than one number. Use a comma only before groups of three digits and a full stop before decimals, such as 1,850 or 1.85.',
    )
    expect(told('46.2%', unit('number'))).toBe(
      '“46.2%” is a percentage. This figure takes a number such as 1,850.',
    )
    expect(told('soon', hours)).toBe(
      '“soon” could not be read. This figure takes a time in hours such as 2.5.',
    )
    expect(told('06/30/2012', unit('date'))).toContain('type the day before the month')
  })

  it('never throws, and never keeps what records refuse, whatever is typed', () => {
    const kinds = [
      'number',
      'percent',
      'points',
      'money',
      'ratio',
      'days',
      'duration',
      'yesNo',
      'date',
    ] as const
    const scraps = fc.constantFrom(
      '1',
      '85',
      ',',
      '.',
      ' ',
      '-',
      '−',
      '(',
      ')',
      '£',
      '%',
      'k',
      'm',
      '/',
      ' of ',
      'h',
      ':',
      '<',
      'June',
      '2012',
      '0',
    )
    const typed = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 8 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(...kinds), (text, kind) => {
        const parsed = parseFigure(text, unit(kind, kind === 'duration' ? 'hours' : ''))
        if (!parsed.ok) expect(parsed.error.message).toMatch(/^“.+[.]$/su)
        else if (parsed.value.reads === 'value') {
          expect(parsed.value.value).toMatch(/^(-?(0|[1-9]\d{0,17})(\.\d{1,15})?|\d{4}-\d{2}-\d{2})$/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('[N2] what is shown is read again', () => {
  const numeric = ['number', 'percent', 'points', 'money', 'ratio', 'days', 'duration'] as const

  it('as the same value', () => {
    const most = 10n ** 12n
    const held = fc
      .record({ n: fc.bigInt({ min: -most, max: most }), d: fc.constantFrom(1n, 3n, 8n, 1000n) })
      .map(({ n, d }) => exact(`${n}/${d}`))
    const shown = fc.record({ kind: fc.constantFrom(...numeric), decimals: fc.integer({ min: 0, max: 2 }) })
    fc.assert(
      fc.property(held, shown, (value, { kind, decimals }) => {
        const measure = { unit: unit(kind, 'hours'), decimals }
        const read = exact(reading(formatFigure(value, measure), measure.unit))
        expect(read).toEqual(exact(roundDecimal(value, decimals)))
      }),
    )
  })

  it.each([
    ['2012-06-30', unit('date')],
    ['2000-02-29', unit('date')],
    ['1', unit('yesNo')],
    ['0', unit('yesNo')],
  ])('%s', (value, of) => {
    expect(reading(formatFigure(value, { unit: of, decimals: 0 }), of)).toBe(value)
  })
})
