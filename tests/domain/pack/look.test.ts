import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportOf, freezeFigures } from '#domain/pack/frozen'
import { contrastWithWhite, leastContrast, readColour, usualLook } from '#domain/pack/look'
import { exampleReport } from '../exampleReport'
import { packOf } from './packs'

const look = { font: 'Gill Sans MT', colour: '#5b2a86', header: 'Dudley', footer: 'Council House' }

describe('the colour of a council', () => {
  it.each([
    ['#0b5c6b', '#0b5c6b'],
    ['0B5C6B', '#0b5c6b'],
    ['767676', '#767676'],
    ['#000000', '#000000'],
  ])('is read from %s', (typed, colour) => {
    expect(readColour(typed)).toEqual({ ok: true, value: colour })
  })

  it.each([
    ['#777777', '#777777 is too light to be read on white paper: its contrast is 4.4 to 1, and 4.5 to 1 is'],
    ['#ffcc00', 'its contrast is 1.5 to 1'],
    ['#fff', '“#fff” is not a colour. Type it as six digits from 0 to f, such as #0b5c6b.'],
    ['red', '“red” is not a colour.'],
    ['#00000;', 'is not a colour.'],
  ])('is refused with a sentence: %s', (typed, said) => {
    const read = readColour(typed)
    expect(read.ok ? '' : read.error).toContain(said)
  })

  it('has the contrast that WCAG gives, from 1 for white to 21 for black', () => {
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
    expect(contrastWithWhite('#000000')).toBeCloseTo(21)
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2)
  })

  it('whatever is typed, is taken only where it can be read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^#?[0-9a-fA-F]{6}$/u), (typed) => {
        const read = readColour(typed)
        expect(read.ok ? contrastWithWhite(read.value) : leastContrast).toBeGreaterThanOrEqual(leastContrast)
      }),
    )
  })
})

describe('the look of a pack', () => {
  it('is the council’s, and the usual one where it has not chosen', () => {
    expect(packOf(exampleReport()).look).toEqual(usualLook)
    expect(packOf(exampleReport({ 'organisation/organisation': { look } })).look).toEqual(look)
  })

  it('[S14] of a version stays what it was', () => {
    const report = exampleReport({ 'organisation/organisation': { look } })
    const hash = `sha256:${'0'.repeat(64)}`
    const opened = reportOf({
      ...freezeFigures({ report, label: '1.0', asAt: '2012-08-14', files: [] }),
      hash,
    })
    expect(opened.ok && packOf(opened.value).look).toEqual(look)
  })
})
