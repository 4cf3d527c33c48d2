import { describe, expect, test } from 'vitest'
import { mistypedReferences } from '#domain/check/mistypedReference'
import { reportOf } from '../report'

const { structure } = reportOf(
  ['PI1172', 'PI1128', 'NI 195', 'TA1a', 'CO2'].map((ref, at) => ({ id: `r${at}`, section: 'parks', ref })),
)

const about = { kind: 'measurement', id: 'r0@2012-Q1', quarter: '2012-Q1', register: 'comment' } as const

const found = (text: string) =>
  mistypedReferences(structure, { about, text }).map(({ found: { typed, meant } }) => `${typed} → ${meant}`)

describe('[C8] a reference in a text', () => {
  test.each([
    ['P1-1172: awaited', 'P1-1172 → PI1172'],
    ['as Pl1172 shows.', 'Pl1172 → PI1172'],
    ['see PI-1172', 'PI-1172 → PI1172'],
    ['see (PIll72)', 'PIll72 → PI1172'],
    ['C02 fell', 'C02 → CO2'],
    ['PI1127 is two digits the wrong way round', 'PI1127 → PI1172'],
  ])('is mistyped: %s', (text, told) => {
    expect(found(text)).toEqual([told])
  })

  test('is told once however often it stands there, with its place', () => {
    expect(mistypedReferences(structure, { about, text: 'P1-1172 and P1-1172' })).toMatchObject([
      { check: 'C8', severity: 'warns', about: { ...about, mark: 'P1-1172' } },
    ])
  })

  test.each([
    'PI1172 is awaited; pi1172 too.',
    'NI195 and NI 195 alike',
    'PI1174 is nobody’s',
    'aged 10-17 in 2012/13, 1172 of them',
    'COVID-19, A38, 4G and the 16th of June',
    'Ill, lol and PI',
  ])('is right, or none: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
