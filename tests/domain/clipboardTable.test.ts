import { expect, test } from 'vitest'
import { htmlTable, tabbedText } from '#domain/clipboardTable'
import { readPasted } from '#readers/pasted'

const rows = [
  ['PI1128', '1850', 'Fewer <burglaries> & "thefts"\nin the north'],
  ['1-2', '46.2%', '=1+1\tx'],
]

test('as text: quotation marks around what would break a row or a cell', () => {
  expect(tabbedText({ headings: ['Ref', 'Actual', 'Comment'], rows })).toBe(
    'Ref\tActual\tComment\r\nPI1128\t1850\t"Fewer <burglaries> & ""thefts""\nin the north"\r\n1-2\t46.2%\t"=1+1\tx"',
  )
})

test('as HTML: figures are figures; text is marked as text, so that 1-2 is no date and =1+1 no formula', () => {
  const html = htmlTable({ headings: [], rows })
  expect(html).not.toContain('<th')
  expect(html).toContain('<td>1850</td>')
  expect(html).toContain(`<td style="mso-number-format:'\\@'">1-2</td>`)
  expect(html).toContain('Fewer &lt;burglaries&gt; &amp; "thefts"<br style="mso-data-placement:same-cell">in')
})

test('what is copied is pasted as it was, either way', async () => {
  const copied = { headings: [], rows: [rows[0] ?? [], ['1-2', '', '=1+1 x']] }
  for (const clip of [
    { html: htmlTable(copied), text: '' },
    { html: '', text: tabbedText(copied) },
  ])
    expect(await readPasted(clip)).toEqual({ ok: true, value: copied.rows })
})
