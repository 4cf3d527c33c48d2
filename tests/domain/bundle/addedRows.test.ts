import { planImport } from '#domain/bundle/planImport'
import type { RecordEntries } from '#domain/bundle/entries'
import { expect, it } from 'vitest'
import { asked, clerk, council, entry, fileOf, final, record, standingsOf } from './plans'

const standings = async (records: readonly RecordEntries[], context = clerk) => {
  const file = await fileOf(records, { basedOn: [asked] })
  return standingsOf(planImport(new Map(), [file], context)).toSorted()
}

const placed = (indicator: string, section: string) => [
  record('indicator', indicator, { order: [entry('ana.1', 'a9')] }),
  record('definition', `${indicator}@2012-Q1`, { placement: [entry('ana.2', { section })] }),
  record('measurement', `${indicator}@2012-Q1`, { actual: [entry('ana.3', final('55'))] }),
]

it('[G6] an indicator that an officer adds to their own section is a proposal, and so is its figure', async () => {
  expect(await standings(placed('added', 'crime'))).toEqual([
    'definition/added@2012-Q1 placement proposal',
    'indicator/added order proposal',
    'measurement/added@2012-Q1 actual proposal',
  ])
})

it('[F39] one that is added to another section is outside, and one that is known stays where it is placed here', async () => {
  for (const file of [placed('added', 'youth'), placed('young', 'crime')])
    expect((await standings(file)).map((one) => one.split(' ').at(-1))).toEqual(Array(3).fill('outside'))
})

it('[R8] what an officer wrote on a row that was deleted here meanwhile is still theirs', async () => {
  const figure = record('measurement', 'k3x9@2012-Q1', { actual: [entry('ana.1', final('1850'))] })
  const isRow = ({ id }: { readonly id: string }) => id.startsWith('k3x9')
  const records = council.filter((one) => !isRow(one))
  expect(await standings([figure], { ...clerk, records })).toEqual([
    'measurement/k3x9@2012-Q1 actual outside',
  ])
  expect(await standings([figure], { ...clerk, records, deleted: council.filter(isRow) })).toEqual([
    'measurement/k3x9@2012-Q1 actual theirs',
  ])
})
