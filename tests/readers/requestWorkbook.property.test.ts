import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import { readBack } from '#domain/workbook/readBack'
import type { WorkbookRead } from '#domain/workbook/readBack'
import { readRequestWorkbook } from '#readers/requestWorkbook'
import { askedFrom, kept, requestWith, workbookOf, written } from './support/smallRequest'
import type { Written } from './support/smallRequest'

async function readAgain(bytes: Uint8Array): Promise<WorkbookRead> {
  const filled = readRequestWorkbook(bytes)
  if (!filled.ok || !filled.value) throw new Error('it was not known again')
  const { asked } = await askedFrom(filled.value.request)
  return readBack(asked, filled.value)
}

/** By record and register; emptied and never written are the same here. */
const valuesOf = ({ reads }: WorkbookRead): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    reads
      .filter(({ kind, value }) => kind !== 'submission' && !isEmpty(value))
      .map(({ kind, id, register, value }) => [`${kind}/${id} ${register}`, asKept(value)]),
  )

function expectedOf({ figures, progress, narrative }: Written): Readonly<Record<string, Json>> {
  const all = [
    ...figures.map((values, at) => [`measurement/i${at}@2012-Q1`, values] as const),
    ['progress/a@2012-Q1', progress] as const,
    ['narrative/s@2012-Q1', narrative] as const,
  ]
  return Object.fromEntries(
    all.flatMap(([record, values]) =>
      Object.entries(values)
        .filter(([, value]) => !isEmpty(value))
        .map(([register, value]) => [`${record} ${register}`, asKept(value)]),
    ),
  )
}

const asKept = (value: Json): Json =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? kept(one) : one))

/** No text and nothing with any: cells cannot tell that from nothing written. */
const isEmpty = (value: Json): boolean => {
  const texts = Object.entries(typeof value === 'object' && value !== null ? value : { value })
  return texts.every(
    ([name, one]) => one === null || (name !== 'state' && typeof one === 'string' && kept(one) === ''),
  )
}

test('a workbook that nobody filled in says what the request said, and nothing is changed', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (given) => {
      const request = await requestWith(given)
      const read = await readAgain(workbookOf(request, request.asked))
      expect(read.problems).toEqual([])
      expect(read.reads.filter(({ isChanged }) => isChanged)).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('[N2] what was filled in is read again as it was meant', async () => {
  await fc.assert(
    fc.asyncProperty(written, written, async (given, filled) => {
      const [request, other] = [await requestWith(given), await requestWith(filled)]
      const read = await readAgain(workbookOf(request, other.asked))
      expect(read.problems).toEqual([])
      expect(valuesOf(read)).toEqual(expectedOf(filled))
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('the same request gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (given) => {
      const [one, two] = [await requestWith(given), await requestWith(given)]
      expect(workbookOf(one, one.asked)).toEqual(workbookOf(two, two.asked))
    }),
    { numRuns: 10 },
  )
})
