import fc from 'fast-check'
import { columnHolds } from '#domain/reading/mapping'
import type { Source } from '#domain/source'

const words = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'Ref',
    'PI',
    'Measure',
    'Action',
    'Actual',
    'Target',
    'Status',
    'Q1',
    'Q2 2014/15',
    'Last quarter',
    'Comment',
    'Progress',
    'Lead',
    'Due date',
    'Unit',
    'Polarity',
    'Tolerance',
    'Annual target',
    'Service',
    'Priority',
    'Objective',
    'Quarter',
    'Floor',
    'DoT',
  ),
  fc.constantFrom(
    'PI1 Visits',
    'PI2',
    'Loans',
    'Housing',
    '12',
    '46.2%',
    '£1.2m',
    '(12)',
    'N/A',
    'tbc',
    '<5',
    '3.4 days',
    '7.1 (p)',
    '#REF!',
    '★',
    '▲',
    'Green',
    'A',
    '5%',
    'low',
    '31/12/2014',
    'Ongoing',
    'Total',
    'Objective 1: Safer streets',
    'PI2 - Awaiting data from the police.',
    'It rained for most of the quarter, and few came.',
    'Comments: it rained.',
    '90 / 85',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.trim()),
)

const tableOf = fc.record({
  name: fc.constantFrom('', 'Housing', 'Sheet1'),
  rows: fc.array(fc.array(words, { maxLength: 6 }), { maxLength: 9 }),
})

/** Files of any texts and tables. Each text has a place of its own, as in a file. */
export const sources = fc.array(fc.oneof(words, tableOf), { maxLength: 6 }).map((parts): Source => ({
  name: 'random',
  format: 'word',
  problems: [],
  blocks: parts.map((part, at) =>
    typeof part === 'string'
      ? { is: 'text', text: part, place: `block ${at}`, heading: at % 3 }
      : {
          is: 'table',
          name: part.name,
          place: `table ${at}`,
          rows: part.rows.map((row, y) =>
            row.map((text, x) => ({ text, place: `table ${at}, row ${y}, column ${x}` })),
          ),
        },
  ),
}))

/** Whatever a person may take tables and columns for. */
export const mappings = fc.record({
  quarter: fc.constantFrom('2014-Q2', null),
  tables: fc.array(
    fc.record({
      holds: fc.constantFrom('indicators' as const, 'activities' as const, 'nothing' as const),
      headRows: fc.integer({ min: -1, max: 12 }),
      columns: fc.array(
        fc.record({
          holds: fc.constantFrom(...columnHolds),
          quarter: fc.constantFrom('report' as const, 'previous' as const, 'lastYear' as const, 3 as const),
        }),
        { maxLength: 8 },
      ),
      heading: fc.constantFrom('', 'Housing'),
    }),
    { maxLength: 6 },
  ),
})
