import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { fileOf } from './opened'

const { head } = v.parse(
  v.object({ head: v.looseObject({ scope: v.unknown() }) }),
  JSON.parse(readFileSync('public/example-dudley-2012-13.json', 'utf8')),
)

interface SmallFile {
  readonly name: string
  readonly records: readonly {
    readonly kind: string
    readonly id: string
    readonly values: Readonly<Record<string, unknown>>
  }[]
  readonly head?: Readonly<Record<string, unknown>>
  readonly kind?: 'return' | 'request'
}

/** The text of a file with a few records for the council of the example, as another system would write it. */
export function smallText({ records, kind = 'return', head: more = {} }: Omit<SmallFile, 'name'>): string {
  return JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind,
    head: { ...head, createdAt: '2012-07-10T09:00:00Z', note: '', ...more },
    payload: { records },
  })
}

export const smallFile = ({ name, ...file }: SmallFile): File => fileOf(smallText(file), name)

/** A figure of Quarter 1 in the example. */
export const figure = (indicator: string, values: Readonly<Record<string, unknown>>) => ({
  kind: 'measurement',
  id: `${indicator}@2012-Q1`,
  values,
})
