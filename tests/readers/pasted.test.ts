import { describe, expect, test } from 'vitest'
import { readPasted } from '#readers/pasted'
import { excel, googleSheets, word } from './clips'

const read = async (clip: { readonly html?: string; readonly text?: string }) => {
  const matrix = await readPasted({ html: '', text: '', ...clip })
  return matrix.ok ? matrix.value : matrix.error.code
}

describe('a table on the clipboard', () => {
  test('of Excel: merged cells have their text in the first place, clipped text is whole', async () => {
    expect(await read(excel)).toEqual([
      ['Ref', 'Indicator', 'Quarter 1 2012/13', ''],
      ['', '', 'Actual', 'Target'],
      ['PI1128', 'Overall recorded crime', '1,850', '2,061'],
      ['PI1124', 'Recorded\ndrug offences', '46.2%', ''],
    ])
  })

  test('of Google Sheets: as shown, and the value where the column was too narrow to show it', async () => {
    expect(await read(googleSheets)).toEqual([
      ['PI1128', '1,850', '£1.2m'],
      ['PI1124', 'N/A', '1250000'],
    ])
  })

  test('of Word: paragraphs become lines, deletions and what stands around the table are left out', async () => {
    expect(await read(word)).toEqual([['PI1128', '1,850', 'Fewer burglaries.\nFewer thefts.']])
  })

  test('the largest of several tables is taken, and one inside a cell is text of the cell', async () => {
    const html =
      '<table><tr><td>a</table><table><tr><td>b<table><tr><td>c</td></tr></table><td>d<tr><td>e</table>'
    expect(await read({ html })).toEqual([
      ['b\nc', 'd'],
      ['e', ''],
    ])
  })

  test('of Excel: a percentage or a date too wide for its column is not taken for the number behind it', async () => {
    const html =
      '<style>.xl65 {mso-number-format:0%;} .xl66 {mso-number-format:"Short Date";} .xl67 {mso-number-format:Standard;}</style>' +
      '<table><tr><td class=xl65 x:num="0.46">##<td class=xl66 x:num="41090">##<td class=xl67 x:num="1850">##</table>'
    expect(await read({ html })).toEqual([['##', '##', '1850']])
  })

  test('of LibreOffice: a note on a cell is no part of it', async () => {
    const html = '<table><tr><td><a class="comment-indicator"></a><comment>Check</comment>2,061<td>1</table>'
    expect(await read({ html })).toEqual([['2,061', '1']])
  })

  test('spans beyond all measure are cut to what is there', async () => {
    const html = '<table><tr><td colspan=0 rowspan=9999999>a<td>b<tr><td>c</table>'
    expect(await read({ html })).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ])
    const huge = `<table>${'<tr><td colspan=1000>x'.repeat(300)}</table>`
    expect(await read({ html: huge })).toBe('tooLarge')
  })

  test('nested as deep as it likes, it is read', async () => {
    const deep = `<table><tr><td>${'<b>'.repeat(20_000)}x</table>`
    expect(await read({ html: deep })).toEqual([['x']])
  })
})

describe('text on the clipboard', () => {
  test('lines of either system, quotes around tabs and breaks, doubled quotes', async () => {
    expect(await read({ text: 'a\tb\r\n1,850\t"x\ty"\r\n"two\r\nlines"\t"say ""no"""\r\n' })).toEqual([
      ['a', 'b'],
      ['1,850', 'x\ty'],
      ['two\nlines', 'say "no"'],
    ])
    expect(await read({ text: '1\n2\n\n' })).toEqual([['1'], ['2']])
  })

  test('a quotation mark that is not closed, or in the middle, is text', async () => {
    expect(await read({ text: '"open\t1\nb\t2' })).toEqual([
      ['"open', '1'],
      ['b', '2'],
    ])
    expect(await read({ text: '6" pipe\t1' })).toEqual([['6" pipe', '1']])
  })

  test('HTML without a table gives way to it; a comma parts nothing', async () => {
    expect(await read({ html: '<p>1,850</p>', text: '1,850\n£1,200' })).toEqual([['1,850'], ['£1,200']])
  })

  test('blanks inside stay, blanks at the end go', async () => {
    expect(await read({ text: '1\t\t\n\t\t\n2\t3\t\u00a0\n\t\t\n' })).toEqual([
      ['1', ''],
      ['', ''],
      ['2', '3'],
    ])
    expect(await read({ text: ' \n' })).toEqual([])
  })
})
