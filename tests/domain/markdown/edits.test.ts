import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '#domain/markdown'
import { toggleBold } from '#domain/markdown/bold'
import { newLine, pasteMarkdown, toggleBullets } from '#domain/markdown/edits'
import type { Selection, TextEdit } from '#domain/markdown/edits'

type Edit = (text: string, selection: Selection) => TextEdit

/** Texts with what is selected in `‹›`, or the place as `|`. */
function after(edit: Edit, marked: string): string {
  const [from, to] = [marked.search(/[‹|]/u), marked.replace('‹', '').search(/[›|]/u)]
  const text = marked.replaceAll(/[‹›|]/gu, '')
  const { from: start, to: end, insert, select } = edit(text, { from, to })
  const now = text.slice(0, start) + insert + text.slice(end)
  if (select.from === select.to) return `${now.slice(0, select.from)}|${now.slice(select.from)}`
  return `${now.slice(0, select.from)}‹${now.slice(select.from, select.to)}›${now.slice(select.to)}`
}

describe('bold', () => {
  test.each([
    ['a ‹word› here', 'a **‹word›** here'],
    ['a **‹word›** here', 'a ‹word› here'],
    ['a ‹**word**› here', 'a ‹word› here'],
    ['a ‹word › here', 'a **‹word** › here'],
    ['a wo|rd here', 'a **‹word›** here'],
    ['**one** ‹two›', '**one** **‹two›**'],
    ['**one**‹ two›', '**one‹ two›**'],
    ['**on‹e** tw›o', '**on‹e tw›**o'],
    ['**one ‹two› three**', '**one** ‹two› **three**'],
    ['- ‹one\n- two›', '- **‹one**\n- **two›**'],
    ['- **‹one**\n\n- **two›**', '- ‹one\n\n- two›'],
    ['end |', 'end **|**'],
    ['end **|**', 'end |'],
    ['**end|**', '**end**|'],
    ['|', '**|**'],
    ['‹😀› x', '**‹😀›** x'],
  ])('%j becomes %j', (before, becomes) => {
    expect(after(toggleBold, before)).toBe(becomes)
  })

  test('changes marks alone, never a word', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '**', '- ', '😀'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, one, other) => {
        const [from, to] = [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)]
        const { from: start, to: end, insert } = toggleBold(whole, { from, to })
        const now = whole.slice(0, start) + insert + whole.slice(end)
        const words = (given: string) => plainText(given).replaceAll(/[*\s-]/gu, '')
        expect(words(now)).toBe(words(whole))
      }),
    )
  })
})

describe('bullets', () => {
  test.each([
    ['one|', '- one|'],
    ['- one|', 'one|'],
    ['|', '- |'],
    ['‹one\ntwo›', '‹- one\n- two›'],
    ['‹- one\n- two›', '‹one\ntwo›'],
    ['‹- one\ntwo›', '‹- one\n- two›'],
    ['‹one\n\ntwo›', '‹- one\n\n- two›'],
    ['‹one\n›two', '‹- one›\ntwo'],
  ])('%j becomes %j', (before, becomes) => {
    expect(after(toggleBullets, before)).toBe(becomes)
  })
})

describe('a new line', () => {
  test.each([
    ['one|', 'one\n|'],
    ['- one|', '- one\n- |'],
    ['- one| two', '- one\n- | two'],
    ['- one\n- |', '- one\n|'],
    ['|- one', '\n|- one'],
    ['- ‹one›', '- \n- |'],
  ])('%j becomes %j', (before, becomes) => {
    expect(after(newLine, before)).toBe(becomes)
  })
})

describe('what is pasted', () => {
  test.each([
    ['a | b', 'x', 'a x| b'],
    ['a|', '- x\n- y', 'a\n- x\n- y|'],
    ['- |', '- x\n- y', '- x\n- y|'],
    ['- |', 'x', '- x|'],
    ['a |b', 'x\n\ny', 'a x\n\ny\n|b'],
    ['‹all›', '- x', '- x|'],
  ])('%j with %j', (before, pasted, becomes) => {
    expect(after((text, selection) => pasteMarkdown(text, selection, pasted), before)).toBe(becomes)
  })
})
