import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRichText } from '#readers/richText'

const fixture = (name: string): string => readFileSync(`tests/fixtures/pasted/${name}.html`, 'utf8')

const read = (html: string): string => readRichText(html) ?? ''

describe('what office programs put on the clipboard', () => {
  test('Word: headings, its own lists, bold, tracked changes, comments, a table', () => {
    expect(read(fixture('word'))).toBe(
      [
        '**Anti-social behaviour**',
        'Reports of **anti-social behaviour** fell by 12% – the lowest since 2008/09 – after the “Respect” campaign.',
        '- Patrols on Friday nights\n- In Dudley and Stourbridge\n- Wardens **trained** by March',
        '1. Agree the protocol\n2. Write to landlords',
        'Ward | Reports | Change\nBrierley Hill | 112 | −8%',
        'See the full report.',
      ].join('\n\n'),
    )
  })

  test('Outlook: paragraphs, a quoted line, a list and the signature line by line', () => {
    expect(read(fixture('outlook'))).toBe(
      [
        'Hello Grace,',
        'Please find the comment for **PI1128**:',
        '- Fewer burglaries in all wards\n- Two arrests in May',
        'Kind regards\nAda\nPerformance team',
      ].join('\n\n'),
    )
  })

  test('Google Docs: its wrapper is not bold, nested lists are flattened', () => {
    expect(read(fixture('googleDocs'))).toBe(
      [
        '**Achievements**',
        'The centre **opened in June** on time.',
        '- First\n- **Second**\n- Under the second\n- Third',
        '3. Numbered on\n4. And on',
      ].join('\n\n'),
    )
  })
})

describe('any HTML is reduced to words, bullets and bold', () => {
  test.each([
    ['<p>One</p><p>two</p>', 'One\n\ntwo'],
    ['One<br>two<br><br>three', 'One\ntwo\n\nthree'],
    ['<div>One<div>two</div>three</div>', 'One\n\ntwo\n\nthree'],
    ['a <b> b </b> c', 'a **b** c'],
    ['<b>a</b><b> b</b>', '**a b**'],
    ['<b>a<span style="font-weight:normal">b</span></b>', '**a**b'],
    ['<span style="color:red;font-weight:700">a</span>', '**a**'],
    ['<a href="javascript:alert(1)">the <i>link</i></a>', 'the link'],
    ['1&nbsp;850\u202f% and&shy;so', '1 850 % andso'],
    ['“quoted” – it’s', '“quoted” – it’s'],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n- b'],
    ['<ul><li><p>a</p><p>b</p></li></ul>', '- a b'],
    ['<p>• a</p><p>• <b>b</b></p>', '- a\n- **b**'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['<table><tr><td><p>Layout</p><p>only</p></td></tr></table>', 'Layout\n\nonly'],
    ['<table><tr><th>a</th><td><p>b</p><p>c</p></td></tr></table>', 'a | b c'],
    ['a <del>old</del><ins>new</ins>', 'a new'],
    ['a<span style="display: none">hidden</span>', 'a'],
  ])('%s', (html, text) => {
    expect(read(html)).toBe(text)
  })

  test.each([
    '<script>alert(1)</script>',
    '<style>p { color: red }</style>',
    '<!-- comment --><img src=x onerror=alert(1)>',
    '<svg><text>a</text></svg><iframe srcdoc="<p>a</p>"></iframe>',
    '<p>&nbsp;</p>',
    '',
  ])('%s has nothing to paste', (html) => {
    expect(readRichText(html)).toBeUndefined()
  })

  test('HTML written as text stays text', () => {
    expect(read('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toBe('<script>alert(1)</script>')
  })

  test.each([
    ['deep', '<div>'.repeat(200_000)],
    ['wide', '<i>a</i>'.repeat(200_000)],
    ['bold that is never closed', Array.from({ length: 20_000 }, (_, at) => `<b id=${at}><p>`).join('')],
  ])('too much of it is left to plain text: %s', (_name, html) => {
    expect(readRichText(html)).toBeUndefined()
  })

  test('a long report is read', () => {
    const paragraphs = Array.from({ length: 3000 }, (_, at) => `<p>Paragraph <b>${at}</b> of many words.</p>`)
    expect(read(paragraphs.join('')).split('\n\n')).toHaveLength(3000)
  })
})
