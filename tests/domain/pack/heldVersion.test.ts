import { expect, test } from 'vitest'
import { heldVersion } from '#domain/pack/heldVersion'
import type { Frozen } from '#domain/records/version'
import { samplePack, versionOf } from '../../writers/samplePack'

const pack = versionOf(samplePack)
const hash = (digit: string) => `sha256:${digit.repeat(64)}`
const held = (said: Partial<Frozen>): Frozen => ({
  quarter: '2012-Q1',
  label: '1.0',
  asAt: '2012-08-14',
  records: [],
  completed: [],
  ratings: [],
  files: [],
  hash: hash('a'),
  ...said,
})
const council = 'Brackley Borough Council'

test.each([
  ['the same figures', pack, council, held({}), 'same'],
  ['other figures under its label', pack, council, held({ hash: hash('b') }), 'other'],
  ['the label of another council', pack, 'Dudley', held({ hash: hash('b') }), 'unknown'],
  ['another quarter', pack, council, held({ quarter: '2012-Q2', hash: hash('b') }), 'unknown'],
  ['only a later version', pack, council, held({ label: '1.1', hash: hash('b') }), 'unknown'],
  ['a draft, which is of no version', samplePack, council, held({}), 'unknown'],
] as const)('[S14] held here: %s', (...[, document, own, version, expected]) => {
  expect(heldVersion(document, { council: own, versions: [version] })).toBe(expected)
})
