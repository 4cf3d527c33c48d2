import { describe, expect, test } from 'vitest'
import { readHtml } from '#readers/html'
import { placesIn, shown, tablesIn, textsOf, the, valueOf } from './support/shown'

const read = (html: string) => valueOf(readHtml('page.html', html))

const scorecard = `<tr><th>Ref</th><th>Title</th><th>Target</th><th>Actual</th></tr>
  <tr><td>H1</td><td>Lets</td><td>95</td><td>96</td></tr>`

describe('a web page', () => {
  test('headings, paragraphs, lists and tables come in their order with their places', () => {
    const source = read(
      `<!doctype html><title>Not this</title><h1>Report</h1><p>Quarter 1<br>2025/26</p>
      <ul><li>One<ul><li>Two</ul></ul><h3>Housing</h3>
      <table><caption>Scorecard</caption>${scorecard}</table><p>End <b>of</b> it</p>`,
    )
    expect(shown(source)).toEqual([
      '# Report',
      'Quarter 1',
      '2025/26',
      'One',
      'Two',
      '### Housing',
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets', '95', '96'],
      ],
      'End of it',
    ])
    expect(tablesIn(source)).toMatchObject([{ name: 'Scorecard', place: 'table 1' }])
    expect(placesIn(source)).toMatchObject({
      Report: 'paragraph 1',
      '2025/26': 'paragraph 2',
      '96': 'table 1, row 2, column 4',
      'End of it': 'paragraph 6',
    })
  })

  test('what nobody sees is left out: scripts, styles, hidden parts, deletions', () => {
    const source = read(
      `<style>p{}</style><script>var a = "x"</script><p>Seen<span style="display: none">not</span></p>
      <p hidden>not</p><template><p>not</p></template><p><del>90</del><ins>95</ins></p>
      <p><span style="mso-list:Ignore">1.</span>Point</p>`,
    )
    expect(shown(source)).toEqual(['Seen', '95', 'Point'])
  })

  test('a status that is a picture is read by its words, else by what its file is called', () => {
    const source = read(`<table><tr><th>Ref<th>Title<th>Actual<th>Status
      <tr><td>H1<td>Lets<td>9<td><img src="a.png" alt="Green">
      <tr><td>H2<td>Repairs<td>8<td><img src="img/red_triangle.gif">
      <tr><td>H3<td>Rents<td>7<td><svg aria-label="Amber"><path d=""/></svg>
      <tr><td>H4<td>Voids<td>6<td><i class="icon" title="On target"></i>
      <tr><td>H5<td>Gas<td>5<td><img src="spacer.gif"></table>`)
    expect(textsOf(the(tablesIn(source)[0])).map((row) => row[3])).toEqual([
      'Status',
      'Green',
      'red triangle',
      'Amber',
      'On target',
      undefined,
    ])
  })

  test('merged cells keep the columns under each other', () => {
    const source = read(`<table><tr><th rowspan=2>Ref<th rowspan=2>Title<th colspan=2>Quarter 1
      <tr><th>Target<th>Actual<tr><td rowspan=2>H1<td>Lets<td>95<td>96<tr><td>Re-lets<td>90<td>91</table>`)
    const [table] = tablesIn(source)
    expect(textsOf(the(table))).toEqual([
      ['Ref', 'Title', 'Quarter 1'],
      ['', '', 'Target', 'Actual'],
      ['H1', 'Lets', '95', '96'],
      ['', 'Re-lets', '90', '91'],
    ])
    expect(table?.rows[0]?.[2]).toMatchObject({ span: { columns: 2, rows: 1 } })
    expect(placesIn(source)['91']).toBe('table 1, row 4, column 4')
  })

  test('a table that only places others on the page is none of its own', () => {
    const source = read(
      `<table><tr><td><p>Menu</p></td><td><h2>Housing</h2><table>${scorecard}</table></td></tr></table>`,
    )
    expect(shown(source)).toEqual([
      'Menu',
      '## Housing',
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets', '95', '96'],
      ],
    ])
    expect(placesIn(source)['96']).toBe('table 1, row 2, column 4')
  })

  test('a table in a cell of figures comes after the table it is in', () => {
    const source = read(`<table>${scorecard}<tr><td>H2<td>Repairs<td>5<td>4
      <table><tr><td>a<td>b<td>c<tr><td>1<td>2<td>3</table></table>`)
    expect(shown(source)).toEqual([
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets', '95', '96'],
        ['H2', 'Repairs', '5', '4'],
      ],
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ])
  })

  test('the mark of a footnote does not become a digit of its figure', () => {
    const source = read(`<table>${scorecard}<tr><td>H2<td>m<sup>2</sup><td>95.3<sup>1</sup>
      <td>94.1<sup><a href="#footnote-1">[1]</a></sup></table>`)
    expect(textsOf(the(tablesIn(source)[0]))[2]).toEqual(['H2', 'm²', '95.3¹', '94.1'])
  })

  test('what Excel and Sheets put on the clipboard is a table', () => {
    const source = read(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
      <body><!--StartFragment--><table><col width=64 span=4><tr height=20><td>Ref</td><td>Title</td><td>Target</td><td>Actual</td></tr>
      <tr><td>H1</td><td>Lets<br>  in time</td><td x:num="0.95">95%</td><td>96.2%</td></tr></table><!--EndFragment--></body></html>`,
    )
    expect(textsOf(the(tablesIn(source)[0]))[1]).toEqual(['H1', 'Lets\nin time', '95%', '96.2%'])
    const sheets = read(
      `<meta charset='utf-8'><google-sheets-html-origin><style></style><table><colgroup><col></colgroup><tbody>${scorecard}</tbody></table></google-sheets-html-origin>`,
    )
    expect(textsOf(the(tablesIn(sheets)[0]))[1]).toEqual(['H1', 'Lets', '95', '96'])
  })

  test('elements that lie too deep in each other are a sentence, and take no time', () => {
    expect(readHtml('a.html', '<div>'.repeat(100_000))).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('too deep') }],
    })
  })

  test('a cell that spans more than there is fills no memory', () => {
    const source = read(`<table>${scorecard}<tr><td colspan=1000 rowspan=99999>H2<td>x</table>`)
    expect(the(tablesIn(source)[0]).rows).toHaveLength(3)
  })
})
