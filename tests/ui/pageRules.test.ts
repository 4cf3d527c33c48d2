import { expect, it } from 'vitest'
import { cssText, pageRules } from '#ui/pack/document/pageRules.ts'
import { exampleReport } from '../domain/exampleReport'
import { packOf } from '../domain/pack/packs'

it.each([
  ['Young People', '"Young People"'],
  ['a "b" c', String.raw`"a \"b\" c"`],
  ['back\\slash', String.raw`"back\\slash"`],
  ['two\nlines\u0000', '"two lines "'],
  ['"} @page { size: A3', String.raw`"\"} @page { size: A3"`],
])('writes %j as one text of CSS', (text, expected) => {
  expect(cssText(text)).toBe(expected)
})

it('puts each part on its own kind of page, with the edition on all of them', () => {
  const rules = pageRules(packOf(exampleReport()))
  expect(rules).toContain('@bottom-left { content: "Draft 1, 14 August 2012" }')
  expect(rules).toContain(
    'size: A4 landscape; @top-right { content: "Exceptions and what is done about them" }',
  )
  expect(rules).toContain('[data-pack-part="0"] { page: pack-part-0 }')
})
