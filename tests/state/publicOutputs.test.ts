import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { briefingDocument } from '#domain/pack/briefing'
import { usualComposition } from '#domain/pack/composition'
import type { Edition, PackDocument } from '#domain/pack/document'
import { cutFromNow, cutFromVersion } from '#domain/pack/editions'
import { freezeFigures } from '#domain/pack/frozen'
import { noFront } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import { everything } from '#domain/pack/receives'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { livingIndicators } from '#domain/structure'
import { packFile, packFormats } from '#state/commands/packOutputs'
import { exampleReport } from '../domain/exampleReport'
import { readPlainBundle } from '../plainBundle'
import { testWorld } from './testWorkspace'

/**
 * Every text that is not for the public holds SECRET; every number that is not begins with 777, and so does whatever is made
 * of it by adding or taking away what is public.
 */
const secret = (number: number) => ({ state: 'final', value: String(77_700_000 + number) })
const plain = (value: string) => ({
  actual: { state: 'final', value },
  target: { kind: 'point', value: '12' },
})
const exempt = { level: 'exempt', paragraph: '3' }
const internal = { level: 'internal' }
const suppressed = { level: 'suppressed', shown: '<5' }
const telling = {
  comment: 'SECRET',
  correctiveAction: { reason: 'SECRET', action: 'SECRET', post: null, by: null },
  override: { band: 'below', reason: 'SECRET' },
  forecast: { value: '77700009', reason: 'SECRET' },
}
const point = { kind: 'point', value: '77700008' }
const profiled = {
  annual: { kind: 'point', value: '77700007' },
  profile: ['4', '77700006', '1', '1'],
  rationale: 'SECRET',
  agreed: { meeting: 'SECRET', minute: 'SECRET', on: null },
}

/** What Quarter 1 said when its version was finalised. */
const first = {
  'measurement/pi1128@2012-Q1': { actual: secret(1), target: point, access: exempt, ...telling },
  'measurement/pi1171@2012-Q1': { actual: secret(2), access: suppressed },
  'measurement/pi1179@2012-Q1': { actual: secret(93), access: internal, ...telling },
  'measurement/pi1049@2012-Q1': { actual: secret(4), access: exempt, ...telling },
  'indicator/pi1179': { life: { from: '2011-Q2', until: '2012-Q1', dueIn: [1, 2, 3, 4], lagQuarters: 0 } },
  'definition/pi1179@2011-Q2': {
    ...readPlainBundle('public/example-dudley-2012-13.json').values('definition', 'pi1179@2011-Q2'),
    identity: { ref: 'SECRET1179', title: 'A SECRET project' },
  },
  'narrative/crime@2012-Q1': { summary: 'SECRET', access: exempt },
}

/** What Quarter 2 says; some of Quarter 1 is public by now, some of it no more. */
const second = {
  'quarter/2012-Q2': { state: 'open', note: '' },
  'measurement/pi1128@2012-Q2': { ...plain('11'), comment: 'Seen by everybody' },
  'measurement/pi1171@2012-Q2': plain('13'),
  'measurement/pi1124@2012-Q2': { actual: secret(5), access: exempt, ...telling, target: null },
  'year/pi1124@2012': { target: profiled },
  'measurement/pi1172@2012-Q2': { ...plain('14'), override: null },
  'measurement/pi1174@2012-Q2': { actual: secret(96), access: internal, ...telling },
  'measurement/pi1049@2012-Q2': plain('0.9'),
  'progress/ta1a@2012-Q2': {
    status: 'fair',
    text: 'SECRET',
    nextStep: { reason: 'SECRET', action: 'SECRET', by: null },
    access: exempt,
  },
  'activity/ta1a': { due: { original: '2012-09-01', revised: '2012-12-01', reason: 'SECRET' } },
  'narrative/crime@2012-Q2': {
    summary: 'SECRET',
    achievements: 'SECRET',
    challenges: 'SECRET',
    scorecardComments: 'SECRET',
    blocks: [
      { title: 'SECRET', text: 'SECRET' },
      { title: 'SECRET', head: ['SECRET'], rows: [['SECRET']] },
    ],
    access: internal,
  },
  'submission/crime@2012-Q2': {
    note: 'SECRET',
    state: 'submitted',
    signOff: { post: 'community-safety-manager', on: '2012-10-01', how: 'SECRET' },
  },
  'question/q1': {
    about: { kind: 'measurement', id: 'pi1128@2012-Q2' },
    asked: { text: 'SECRET', post: null, meeting: 'SECRET', on: null },
    answer: { text: 'SECRET', post: null, on: null },
  },
  'dismissal/d1': { reason: 'SECRET' },
  'post/community-safety-manager': { holder: { name: 'SECRET' } },
}

const edits = {
  ...first,
  ...second,
  'measurement/pi1049@2012-Q1': plain('0.8'),
  'measurement/pi1128@2012-Q1': plain('10'),
}

const freeze = (report: Report, label: string): Frozen => ({
  ...freezeFigures({ report, label, asAt: '2012-08-14', files: ['SECRET.json'] }),
  hash: `sha256:${'0'.repeat(64)}`,
})

const now = exampleReport(edits, '2012-Q2')
const versions = [
  freeze(exampleReport(first), '1.0'),
  freeze(
    exampleReport(
      {
        ...edits,
        'measurement/pi1172@2012-Q2': { actual: secret(9), access: exempt, ...telling, target: point },
      },
      '2012-Q2',
    ),
    '1.0',
  ),
  freeze(now, '1.1'),
]
const packFor = {
  name: 'Cabinet',
  content: everything,
  front: noFront,
  composition: { ...usualComposition, charts: 'all' },
} as const

const draft = (isPart2: boolean): Edition => ({ is: 'draft', number: 1, on: '2012-10-12', isPart2 })

function versionCut(isPart2: boolean): PackDocument {
  const [, , version] = versions
  const cut = version && cutFromVersion(version, versions)
  if (!version || !cut?.ok) throw new Error('the version cannot be opened')
  const { label, asAt, hash } = version
  return packDocument({ ...cut.value, packFor, edition: { is: 'version', label, asAt, hash, isPart2 } })
}

const draftCut = (isPart2: boolean) =>
  packDocument({ ...cutFromNow(now, versions.slice(0, 2)), packFor, edition: draft(isPart2) })

const briefings = (isPart2: boolean): readonly PackDocument[] =>
  livingIndicators(now.structure, '2012-Q2').flatMap(
    ({ id }) => briefingDocument({ report: now, indicator: id, edition: draft(isPart2) }) ?? [],
  )

/** Whatever is in a file, its name and the names inside it too; of a zip, each file in it. */
async function textsOf(document: PackDocument, format: (typeof packFormats)[number]) {
  const summaryParts = document.parts.map(({ id }) => id)
  const { name, bytes } = await packFile(testWorld(), { document, format, summaryParts })
  return [name, ...textsIn(bytes)]
}

function textsIn(bytes: Uint8Array): readonly string[] {
  const isZip = strFromU8(bytes.slice(0, 2), true) === 'PK'
  if (!isZip) return [strFromU8(bytes)]
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => [path, ...textsIn(part)])
}

const hidden = /.{0,60}(?:SECRET|77,?7\d\d).{0,60}/gsu

describe('[C21] what is not for the public', () => {
  test.each(packFormats)('is in no byte of a pack as %s', async (format) => {
    for (const document of [draftCut(false), versionCut(false)]) {
      const texts = await textsOf(document, format)
      expect(texts.flatMap((text) => text.match(hidden) ?? [])).toEqual([])
      if (format === 'activitiesCsv') continue
      expect(texts.join('\n')).toContain('Seen by everybody')
    }
  })

  test('is in no byte of a briefing', async () => {
    const documents = briefings(false)
    expect(documents.map(({ committee }) => committee)).toContain('Briefing on PI1128')
    expect(documents.map(({ committee }) => committee)).not.toContain('Briefing on PI1174')
    for (const document of documents)
      for (const format of ['html', 'json', 'text', 'figuresCsv'] as const)
        expect((await textsOf(document, format)).flatMap((text) => text.match(hidden) ?? [])).toEqual([])
  })

  test('but what is exempt is in the Part 2 copy, and what is internal or suppressed in none', async () => {
    const texts = (await textsOf(draftCut(true), 'json')).join('\n')
    expect(texts).toMatch(/77,700,005/u)
    expect(texts).toMatch(/77,700,001, target 77,700,008/u)
    expect(texts).toMatch(/"progress": "SECRET"/u)
    expect(texts).not.toMatch(/77,?700,?0(?:02|15|9\d)|SECRET1179|PI1174/u)
  })
})
