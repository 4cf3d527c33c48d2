import { figuresOn, shelve } from '#domain/figures'
import type { PackDocument } from '#domain/pack/document'
import { usualComposition } from '#domain/pack/composition'
import { noFront } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import { everything } from '#domain/pack/receives'
import { previousQuarter } from '#domain/quarter'
import type { AnyRecord } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { packFile } from '#state/commands/packOutputs'
import type { PackFormat } from '#state/commands/packOutputs'
import { browserEnvironment } from '#state/environment'

/** Milliseconds and kilobytes of one output, and its bytes for whoever holds it against another program. */
export interface Output {
  readonly ms: number
  readonly kB: number
}

const perSection = 20
const history = 8
const newest = '2012-Q4'
const unsettled: readonly string[] = []

/** A pack of so many indicators in sections of twenty, with comments, actions for what is behind, and two years of figures. */
function madeUpPack(count: number): PackDocument {
  const records = [
    ...headings(count),
    ...Array.from({ length: count }, (_, place) => recordsOf(place)).flat(),
  ]
  return packDocument({
    report: { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter: newest },
    edition: {
      is: 'version',
      label: '1.0',
      asAt: '2013-05-14',
      hash: `sha256:${'0'.repeat(64)}`,
      isPart2: false,
    },
    packFor: {
      name: 'Cabinet',
      content: everything,
      front: noFront,
      composition: { ...usualComposition, charts: 'exceptions' },
    },
  })
}

const headings = (count: number): readonly AnyRecord[] => [
  { kind: 'organisation', id: 'organisation', unsettled, values: { identity: { name: 'A Council' } } },
  { kind: 'priority', id: 'places', unsettled, values: { identity: { number: '1', title: 'Places' } } },
  ...quarters().map((id): AnyRecord => ({
    kind: 'quarter',
    id,
    unsettled,
    values: { state: 'open', note: '' },
  })),
  ...Array.from({ length: Math.ceil(count / perSection) }, (_, place): readonly AnyRecord[] => [
    {
      kind: 'section',
      id: `section-${place}`,
      unsettled,
      values: { identity: { title: `Section ${place}` }, placement: { priority: 'places' } },
    },
    {
      kind: 'narrative',
      id: `section-${place}@${newest}`,
      unsettled,
      values: { summary: words.repeat(6), achievements: words.repeat(4), challenges: words.repeat(4) },
    },
  ]).flat(),
]

const words = 'The service has kept to its plan in the quarter, and residents have noticed the difference. '

function quarters(): readonly string[] {
  const all = [newest]
  while (all.length < history) all.unshift(previousQuarter(all[0] ?? newest))
  return all
}

function recordsOf(place: number): readonly AnyRecord[] {
  const id = `figure-${place}`
  return [
    { kind: 'indicator', id, unsettled, values: { order: 'a0' } },
    {
      kind: 'definition',
      id: `${id}@2010-Q1`,
      unsettled,
      values: {
        identity: {
          ref: `PI${place}`,
          title: `Incidents of kind ${place} that were reported to the council`,
        },
        placement: { section: `section-${Math.floor(place / perSection)}` },
        meaning: { text: words, source: 'The council’s own records' },
        measure: {
          unit: { kind: 'number', name: '' },
          decimals: 0,
          polarity: 'lower',
          accumulation: 'quarter',
          aggregation: 'sum',
        },
      },
    },
    ...quarters().map((quarter, back): AnyRecord => ({
      kind: 'measurement',
      id: `${id}@${quarter}`,
      unsettled,
      values: {
        actual: { state: 'final', value: String(100 + ((place * 7 + back * 13) % 40)) },
        target: { kind: 'point', value: '120' },
        ...(quarter === newest && { comment: words.repeat(2) }),
      },
    })),
  ]
}

const packs = new Map<number, PackDocument>()

function packOf(count: number): PackDocument {
  const pack = packs.get(count) ?? madeUpPack(count)
  packs.set(count, pack)
  return pack
}

/** Makes one output of a pack of so many indicators. */
export async function measureOutput(format: PackFormat, count: number): Promise<Output> {
  const document = packOf(count)
  const start = performance.now()
  const { bytes } = await fileOf(document, format)
  return { ms: performance.now() - start, kB: bytes.byteLength / 1000 }
}

/** The workbook of such a pack, as bytes in base64. */
export async function workbookOf(count: number): Promise<string> {
  const { bytes } = await fileOf(packOf(count), 'excel')
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const fileOf = (document: PackDocument, format: PackFormat) =>
  packFile({ environment: browserEnvironment }, { document, format, summaryParts: ['summary'] })
