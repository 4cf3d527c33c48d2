import { checkAdmission } from '#domain/bundle/envelope'
import { readBundle } from '#domain/bundle/gate'
import { largestFile } from '#domain/bundle/recogniseFile'
import { describe, expect, it, test } from 'vitest'
import { bytesOf, codes, onlyProblem, openText, plainBundle, taken } from './bundles'

const text = JSON.stringify(plainBundle(), null, 1)

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  )

const utf16 = (content: string): number[] => [...Buffer.from(content, 'utf16le')]
const swapped = (content: string): number[] => [...Buffer.from(content, 'utf16le').swap16()]

describe('what is no bundle is recognised', () => {
  test.each([
    ['an empty file', bytes(), 'empty', 'empty'],
    ['white space', bytes(' \n'), 'empty', 'empty'],
    ['UTF-16 with its mark', bytes([0xff, 0xfe], utf16(text)), 'utf-16', 'UTF-16'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], swapped(text)), 'utf-16', 'UTF-16'],
    ['UTF-16 without a mark', bytes(utf16(text)), 'utf-16', 'UTF-16'],
    ['UTF-16, big end first, without a mark', bytes(swapped(text)), 'utf-16', 'UTF-16'],
    ['Windows-1252', bytes('{"note": "caf', [0xe9], '"}'), 'encoding', 'not in UTF-8'],
    ['[F28] a text that is called .json', bytes('hello'), 'not-json', 'not JSON'],
    ['[F28] JSON of one value', bytes('null\n'), 'not-ours', 'one value'],
    ['a web page', bytes('\n<!DOCTYPE html><html>'), 'html', 'web page'],
    ['XML', bytes('<?xml version="1.0"?>'), 'xml', 'XML'],
    ['a Word document', bytes('PK', [3, 4], '....word/document.xml'), 'word', 'Word document'],
    ['an Excel workbook', bytes('PK', [3, 4], '....xl/workbook.xml'), 'excel', 'Excel workbook'],
    ['a ZIP', bytes('PK', [3, 4], '....return.json'), 'zip', 'ZIP archive'],
    [
      'an old Word document',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], utf16('..WordDocument')),
      'word',
      'Word document',
    ],
    [
      'an old Excel workbook',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], utf16('..Workbook')),
      'excel',
      'Excel workbook',
    ],
    ['a rich text', bytes('{\\rtf1 text}'), 'word', 'Word document'],
    ['a PDF', bytes('%PDF-1.7'), 'pdf', 'PDF'],
    ['a CSV', bytes('Ref,Title,Actual\nPI1128,Violent crime,1850\n'), 'csv', 'CSV'],
    ['a CSV with semicolons and quotes', bytes('"Ref";"Title"\r\n"PI1128";"x"\r\n'), 'csv', 'CSV'],
    ['a picture', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'binary', 'not a text file'],
  ])('[G2] [F29] %s', async (...row) => {
    const [, file, code, words] = row
    const problem = await onlyProblem(file)
    expect(problem?.code).toBe(code)
    expect(problem?.message).toContain(words)
    expect(problem?.message).toMatch(/Nothing was changed\. .+\.$/)
  })

  it('[G2] [F29] a byte order mark is stripped', async () => {
    expect((await openText(`\ufeff${text}`)).ok).toBe(true)
  })

  it('[F29] quotation marks that Word curled are named with their line', async () => {
    const problem = await onlyProblem(bytesOf('{\n “format”: “quarterdeck-bundle”\n}'))
    expect(problem?.code).toBe('not-json')
    expect(problem?.message).toContain('line 2: it has curly quotation marks, as a word processor makes them')
  })

  it('[G1] [F31] 25 MB are read from a return, 500 MB by Restore, and nothing of a larger file', () => {
    const read = (size: number, allowBackup: boolean) => readBundle(new Uint8Array(size), { allowBackup })
    expect(read(largestFile.exchange, false)).toMatchObject({ error: [{ code: 'binary' }] })
    expect(read(largestFile.exchange + 1, false)).toMatchObject({ error: [{ code: 'too-large' }] })
    expect(read(largestFile.exchange + 1, true)).toMatchObject({ error: [{ code: 'binary' }] })
    expect(read(largestFile.backup, true)).toMatchObject({ error: [{ code: 'binary' }] })
    expect(read(largestFile.backup + 1, true)).toMatchObject({ error: [{ code: 'too-large' }] })
    expect(largestFile).toEqual({ exchange: 25 * 1024 * 1024, backup: 500 * 1024 * 1024 })
    const [problem] = [read(30 * 1024 * 1024, false)].flatMap((result) => (result.ok ? [] : result.error))
    expect(problem?.message).toContain('is 30 MB large; at most 25 MB')
  })

  it('[G1] [F31] 500,000 are taken from a backup and not one more', async () => {
    const { bundle } = await taken(plainBundle())
    const admitted = (count: number) =>
      checkAdmission(
        { ...bundle, kind: 'backup', payload: { records: Array.from({ length: count }, () => null) } },
        { allowBackup: true },
      )
    expect(admitted(500_000)).toEqual([])
    expect(codes(admitted(500_001))).toEqual(['too-many-records'])
  })

  it('[G1] [F31] a return of more than 25 MB is not taken by Restore either', () => {
    const padded = bytesOf(text + ' '.repeat(largestFile.exchange))
    expect(readBundle(padded, { allowBackup: true })).toMatchObject({ error: [{ code: 'too-large' }] })
  })
})
