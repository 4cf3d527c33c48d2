import { describe, expect, test } from 'vitest'
import {
  aroundFirst,
  canBeStored,
  findTexts,
  planReplacements,
  replacementChanges,
  spansIn,
} from '#domain/find'
import type { ShownText, Sought } from '#domain/find'

const sought = (words: string, options: Partial<Sought> = {}): Sought => ({
  words,
  matchCase: false,
  wholeWords: false,
  ...options,
})

const figure: ShownText = {
  row: 'pi1',
  column: 'actual',
  name: 'Actual of PI1',
  text: '1,850',
  kept: undefined,
}
const comment = (text: string, row = 'pi1'): ShownText => ({
  row,
  column: 'comment',
  name: `Comment on ${row}`,
  text,
  kept: { kind: 'measurement', id: `${row}@2012-Q1`, register: 'comment' },
})

describe('words are found', () => {
  test.each([
    ['in any case', sought('CRIME'), 'Crime is down', 1],
    ['or in the case typed', sought('CRIME', { matchCase: true }), 'Crime is down', 0],
    ['inside others', sought('crime'), 'crimes, a crime', 2],
    ['or as whole words', sought('crime', { wholeWords: true }), 'crimes, a crime', 1],
    ['whole words next to a letter with an accent', sought('caf', { wholeWords: true }), 'café', 0],
    ['over the end of a line', sought('fear of crime'), 'fear of\ncrime', 1],
    ['whatever the apostrophe', sought("council's"), 'The council’s plan', 1],
    ['as they stand, with no meaning of signs', sought('5.(%)'), '5.(%) or 52(%)', 1],
    ['nowhere where nothing is sought', sought('  '), 'a  b', 0],
  ])('%s', (...[, words, text, times]) => {
    expect(spansIn(text, words)).toHaveLength(times)
  })

  test('with where they stand', () => {
    expect(spansIn('a crime, a crime', sought('crime'))).toEqual([
      [2, 7],
      [11, 16],
    ])
  })

  test('and shown with what stands around them, not with the whole of a long text', () => {
    const long = `${'before '.repeat(20)}crime${' after'.repeat(20)}`
    expect(aroundFirst(long, sought('crime'))).toMatch(/^….{40}crime.{40}…$/)
    expect(aroundFirst('a crime', sought('crime'))).toBe('a crime')
  })

  test('whatever is bold in them, as they are read', () => {
    const found = (words: string) =>
      findTexts([comment('More **theft**s of\n- **cars** and **vans**')], sought(words))
    expect(found('more thefts')).toHaveLength(1)
    expect(found('of - cars and vans')).toHaveLength(1)
    expect(found('**')).toHaveLength(0)
  })

  test('in figures as they are shown, too', () => {
    expect(findTexts([figure, comment('1,850 fewer'), comment('none')], sought('1,850'))).toHaveLength(2)
  })
})

describe('words are replaced', () => {
  test('in texts alone, never in a figure; what stays alike is left out', () => {
    const planned = planReplacements(
      [figure, comment('1,850 fewer'), comment('18', 'pi2')],
      sought('1,850'),
      '1,900',
    )
    expect(planned.map(({ of, after }) => [of.row, after])).toEqual([['pi1', '1,900 fewer']])
    expect(planReplacements([comment('crime')], sought('crime'), 'crime')).toEqual([])
  })

  test('wherever they stand in it, by what was typed and nothing else', () => {
    const [one] = planReplacements([comment('a crime, A Crime')], sought('crime'), '$& $1')
    expect(one?.after).toBe('a $& $1, A $& $1')
  })

  test.each([
    ['a **b** c', 'b', 'x', 'a **x** c'],
    ['a **b c** d', 'a b', 'x', 'x **c** d'],
    ['a **b c** d', 'c d', 'x', 'a **b x**'],
    ['**a** b **c**', 'a b c', 'x', '**x**'],
    ['**a b**', 'a ', '', '**b**'],
    ['**a** b', 'a', '', ' b'],
    ['- **a** one\n- two', 'one', '1', '- **a** 1\n- two'],
    ['**a\nb** c', 'b', 'x', '**a\nx** c'],
    ['one **crime**', 'one crime', 'One crime', 'One crime'],
  ])('and what is bold stays bold: %j without %j', (...[text, words, replacement, after]) => {
    expect(planReplacements([comment(text)], sought(words), replacement).map((one) => one.after)).toEqual([
      after,
    ])
  })

  test('as one step, each on what was shown; an emptied text is no text', () => {
    const planned = planReplacements([comment('drop'), comment('drop it', 'pi2')], sought('drop'), '')
    expect(replacementChanges(planned, 'Replace “drop”')).toEqual({
      label: 'Replace “drop”',
      writes: [
        { kind: 'measurement', id: 'pi1@2012-Q1', register: 'comment', value: null, before: 'drop' },
        { kind: 'measurement', id: 'pi2@2012-Q1', register: 'comment', value: ' it', before: 'drop it' },
      ],
    })
  })

  test('but not where the text would be longer than any may be', () => {
    const [long] = planReplacements([comment('x'.repeat(30_000))], sought('x'), 'x'.repeat(10))
    const [short] = planReplacements([comment('x')], sought('x'), 'y')
    expect(long && canBeStored(long)).toBe(false)
    expect(short && canBeStored(short)).toBe(true)
  })
})
