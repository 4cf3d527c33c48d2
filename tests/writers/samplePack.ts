import type { Cell, Column, Mark, PackDocument, Part, Table } from '#domain/pack/document'

/** Text that tries to become something else wherever it is put. */
export const hostile = `</style><script>alert(1)</script>"'><img src=x onerror=alert(2)> =HYPERLINK("http://x") \u202Etxt.exe &amp;`

export const star: Mark = {
  symbol: 'star',
  tone: 'best',
  word: 'Exceeds the target tolerance',
  short: 'Exceeds',
}
export const dash: Mark = { symbol: 'dash', tone: 'neutral', word: 'No status (target awaiting)', short: '–' }

const number = { kind: 'number', name: '' } as const
const percent = { kind: 'percent', name: '' } as const

const column = (head: string, said: Partial<Column> = {}): Column => ({
  head,
  over: '',
  align: 'start',
  width: 20,
  ...said,
})

const period = '1 April to 30 June 2012'

const figure = (text: string, value: string | null, unit: typeof number | typeof percent = number): Cell => ({
  is: 'figure',
  text,
  value,
  unit,
})

export const scorecard: Table = {
  is: 'table',
  caption: 'Tackling crime: indicators',
  columns: [
    column('Reference'),
    column('Indicator', { width: 40 }),
    column('Actual', { over: period, align: 'end', width: 10 }),
    column('Target', { over: period, align: 'end', width: 10 }),
    column('Status', { over: period }),
  ],
  rows: [
    {
      cells: [
        { is: 'text', text: 'PI1128' },
        { is: 'text', text: 'Serious acquisitive crime' },
        figure('1,850', '1850'),
        figure('2,061', '2061'),
        { is: 'status', mark: star },
      ],
    },
    {
      cells: [
        { is: 'text', text: 'PI9' },
        { is: 'text', text: hostile },
        figure('71.40%', '71.40', percent),
        { is: 'none', why: 'target awaiting' },
        { is: 'status', mark: dash },
      ],
    },
  ],
  notes: ['Provisional figures are marked with an asterisk.'],
}

const parts: readonly Part[] = [
  {
    id: 'introduction',
    title: 'Introduction',
    orientation: 'portrait',
    blocks: [
      { is: 'prose', text: 'What this **report** says.\n\n- One\n- Two' },
      { is: 'note', text: '12 of 77 indicators are in this committee’s remit.' },
      { is: 'facts', facts: [{ name: 'Contact', text: 'Corporate performance' }] },
      { is: 'list', items: ['First', hostile] },
    ],
  },
  {
    id: 'crime',
    title: `Tackling “crime” ${hostile}`,
    orientation: 'landscape',
    blocks: [
      { is: 'heading', level: 2, text: 'Scorecard' },
      scorecard,
      { is: 'heading', level: 3, text: 'Trend' },
      {
        is: 'chart',
        title: 'Serious acquisitive crime',
        alt: 'From 2,000 to 1,850 over two quarters.',
        width: 300,
        height: 100,
        shapes: [
          {
            is: 'line',
            role: 'actual',
            points: [
              [10, 20],
              [290, 80.126],
            ],
          },
          {
            is: 'area',
            role: 'tolerance',
            points: [
              [10, 10],
              [290, 10],
              [290, 30],
            ],
          },
          { is: 'mark', at: [290, 80], size: 12, mark: star },
          { is: 'label', at: [10, 98], text: hostile, anchor: 'start' },
        ],
      },
    ],
  },
]

/** A small pack that has one of everything. */
export const samplePack: PackDocument = {
  language: 'en-GB',
  council: 'Brackley Borough Council',
  title: 'Corporate performance report',
  quarter: '2012-Q1',
  period: 'Quarter 1 2012/13 (1 April to 30 June 2012)',
  committee: 'Cabinet',
  front: [{ name: 'Meeting', text: '12 September 2012' }],
  edition: { is: 'draft', number: 3, on: '2012-08-14', isPart2: false },
  look: { font: '', colour: '', header: '', footer: '' },
  parts,
  figures: [
    {
      priority: 'Tackling crime',
      section: 'Crime',
      ref: 'PI1128',
      title: 'Serious acquisitive crime',
      unit: 'number',
      polarity: 'lower is better',
      quarter: 'Quarter 1 2012/13',
      basis: 'year to date',
      actual: '1850',
      actualState: 'final',
      target: '2061',
      actualToDate: '1850',
      targetToDate: '2061',
      tolerance: '5%',
      status: 'Exceeds the target tolerance',
      previousStatus: '',
      comment: hostile,
    },
    {
      priority: '=1+1',
      section: '@SUM(A1)',
      ref: '-PI9',
      title: '\tTabbed',
      unit: 'percent',
      polarity: '+higher',
      quarter: 'Quarter 1 2012/13',
      basis: 'quarter',
      actual: '-4',
      actualState: 'provisional',
      target: '',
      actualToDate: '',
      targetToDate: '',
      tolerance: '',
      status: '',
      previousStatus: '',
      comment: 'Two\nlines, "quoted"',
    },
  ],
  activities: [
    {
      priority: 'Tackling crime',
      section: 'Crime',
      objective: 'Reduce crime',
      ref: 'TA1a',
      title: 'Patrol',
      status: 'Good, on schedule',
      progress: 'Done.',
      leads: 'Head of Safety (CEX)',
    },
  ],
}

export const versionOf = (document: PackDocument): PackDocument => ({
  ...document,
  edition: {
    is: 'version',
    label: '1.0',
    asAt: '2012-08-14',
    hash: `sha256:${'a'.repeat(64)}`,
    isPart2: false,
  },
})
