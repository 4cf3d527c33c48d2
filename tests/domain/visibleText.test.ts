import { expect, test } from 'vitest'
import { hasHidden, visibleText } from '#domain/visibleText'

test.each([
  ['abc\u202Edef', 'abc⟨U+202E⟩def'],
  ['a\u0000b', 'a⟨U+0000⟩b'],
  ['half a pair \uD83D', 'half a pair ⟨U+D83D⟩'],
  ['tabs\tand\r\nlines – “words” £5 🙂 Llŷn', 'tabs\tand\r\nlines – “words” £5 🙂 Llŷn'],
])('[G4] %j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})

test('[G4] what is shown otherwise is known to be hidden, of every character there is', () => {
  const all = Array.from({ length: 0x11_00_00 }, (_, code) => String.fromCodePoint(code))
  expect(all.filter((char) => hasHidden(char) !== (visibleText(char) !== char))).toEqual([])
})
