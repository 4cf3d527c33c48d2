import { expect, test } from 'vitest'
import { parseFigure } from '#domain/parseFigure'
import { readDraft } from '#domain/plan/draft'
import { readDefinition } from '#domain/plan/definitionDraft'

const messageIn = (name: string, text: string): string => {
  const parsed = parseFigure(text, { kind: 'duration', name })
  return parsed.ok ? '' : parsed.error.message
}

test.each([
  ['hours', '1:30', '“1 hour 30 minutes” or “1 minute 30 seconds” or a decimal of hours such as 2.5'],
  ['hours', '1:20', 'a decimal of hours such as 2.5'],
  ['working days', '1:30', 'a decimal of working days such as 2.5'],
])('[N2] in %s, what %s is told to be typed as is read', (name, text, advice) => {
  expect(messageIn(name, text)).toBe(`“${text}” does not say which times it counts. Type ${advice}.`)
  const advised = [...advice.matchAll(/“(.+?)”/gu)].map(([, words = '']) => words)
  for (const words of [...advised, '2.5'])
    expect(parseFigure(words, { kind: 'duration', name })).toMatchObject({ value: { reads: 'value' } })
})

test.each(['1 hour', '2 hours', '1 working day', '2 working days'])(
  '[N2] %s is read as it is shown',
  (text) => {
    const name = text.includes('working') ? 'working days' : 'hours'
    expect(parseFigure(text, { kind: 'duration', name })).toMatchObject({ value: { reads: 'value' } })
  },
)

test.each(['1:30', '2 hours 30 minutes'])('[N2] without a unit, %s is told what is lacking', (text) => {
  expect(messageIn('', text)).toContain('does not say what the time is counted in')
  expect(messageIn('', '2.5')).toBe('')
})

test('[N2] a definition of a duration names what is counted', () => {
  const draft = { title: 'Time to answer', parent: '', unitKind: 'duration', toleranceMode: 'percent' }
  const read = (unitName: string) => {
    const definition = readDraft({ ...draft, unitName }, readDefinition)
    return definition.ok ? {} : definition.error
  }
  expect(read('')).toHaveProperty(
    'unitName',
    'Type what the time is counted in, such as hours or working days.',
  )
  expect(read('hours')).not.toHaveProperty('unitName')
})
