import { describe, expect, test } from 'vitest'
import { isForeign, readForeign } from '#state/commands/readForeign'
import { given, utf8, windows1252 } from './support/files'
import { tablesIn, textsOf, the, valueOf } from './support/shown'

const page = (rows: string) =>
  `<html><body><h1>Housing – Q1 2024/25</h1><table><tr><td>Ref</td><td>Indicator</td><td>Actual</td></tr>${rows}</table></body></html>`
const row = '<tr><td>H1</td><td>Homes let – on time</td><td>£95</td></tr>'

/** A web archive of parts, each with its headers. */
const archive = (...parts: readonly (readonly [headers: string, body: string])[]) =>
  [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----=_Part_1"',
    '',
    'This is a message in several parts.',
    ...parts.flatMap(([headers, body]) => ['------=_Part_1', headers, '', body]),
    '------=_Part_1--',
    '',
  ].join('\r\n')

const quoted = (text: string) =>
  [...utf8(text)]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{1,60}(?<!=.?))/gu, '$1=\r\n')
    .replace(/=\r\n$/u, '')

const html = 'Content-Type: text/html; charset="utf-8"'
const picture = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='] as const

const made = {
  'quoted-printable': utf8(
    archive([`${html}\r\nContent-Transfer-Encoding: quoted-printable`, quoted(page(row))], picture),
  ),
  base64: utf8(
    archive(picture, [
      `${html}\r\nContent-Transfer-Encoding: base64`,
      Buffer.from(page(row)).toString('base64').replace(/.{76}/gu, '$&\r\n'),
    ]),
  ),
  'Windows-1252': windows1252(
    archive([
      'Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: 8bit',
      page(row).replaceAll('–', '\u0096'),
    ]),
  ),
}

describe('a web archive (.mht)', () => {
  test.each(Object.entries(made))('in %s is read as the page in it', async (_, bytes) => {
    const file = given('Scorecard.mht', bytes)
    expect(await isForeign(file)).toBe(true)
    const source = valueOf(await readForeign(file))
    expect(source.blocks[0]).toMatchObject({ text: 'Housing – Q1 2024/25', heading: 1 })
    expect(textsOf(the(tablesIn(source)[0]))[1]).toEqual(['H1', 'Homes let – on time', '£95'])
  })

  test('of a workbook has a page for each sheet, and the frame around them is none', async () => {
    const bytes = utf8(
      archive(
        [html, '<html><frameset rows="*,39"><frame src="sheet001.htm"></frameset></html>'],
        [html, page(row)],
        [html, page(row.replace('H1', 'H2'))],
      ),
    )
    const source = valueOf(await readForeign(given('Scorecard.mht', bytes)))
    expect(tablesIn(source).map((table) => [table.place, textsOf(table)[1]?.[0]])).toEqual([
      ['table 1', 'H1'],
      ['table 2', 'H2'],
    ])
  })

  test('without a page says so, and one cut off anywhere fails nowhere', async () => {
    const none = utf8(archive(picture))
    expect(await readForeign(given('a.mht', none))).toMatchObject({ ok: false, error: [{ code: 'no-page' }] })
    for (const bytes of Object.values(made))
      for (let end = 1; end < bytes.length; end += 37)
        expect(await readForeign(given('a.mht', bytes.slice(0, end)))).toHaveProperty('ok')
  })
})
