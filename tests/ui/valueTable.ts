import type { Json } from '#domain/canonical'
import type { Kind } from '#domain/records'
import { organisation } from './organisationValues'
import { id } from './valueNames'

export const rating = { basis: 'quarter', scheme: 'dudley', forInformation: false }
const life = [{ from: '2012-Q1', until: null }, 'from Quarter 1 2012/13'] as const
const order = ['a0V', 'where it stands in the list'] as const
const publicly = [{ level: 'public' }, 'public'] as const

/** A value of every register, and what it is in words. */
export const table: Readonly<Record<Kind, Readonly<Record<string, readonly [value: Json, words: string]>>>> =
  {
    organisation,
    directorate: {
      identity: [{ name: 'Chief Executive’s', code: 'CEX' }, 'Chief Executive’s (CEX)'],
      placement: [{ parent: id }, 'Chief Executive’s'],
      life,
    },
    post: {
      identity: [{ title: 'Analyst', directorate: id }, 'Analyst, Chief Executive’s'],
      holder: [{ name: '' }, 'nobody named'],
      life,
    },
    plan: {
      identity: [{ title: 'Council Plan', from: '2012', until: '2014' }, 'Council Plan, 2012/13 to 2014/15'],
      texts: [{ drivers: 'Law' }, 'Law'],
    },
    priority: {
      identity: [{ number: '3', title: 'Crime' }, '3 Crime'],
      placement: [{ plan: id }, 'Council Plan'],
      life: [{ from: null, until: null }, 'in every quarter'],
      order,
    },
    section: {
      identity: [{ title: 'Crime' }, 'Crime'],
      placement: [{ priority: id }, 'Safer borough'],
      drafters: [[id, id], 'Performance analyst and Performance analyst'],
      signOff: [{ post: id }, 'Performance analyst'],
      life,
      order,
    },
    objective: {
      identity: [{ number: '1', title: 'Less', aim: 'Fewer crimes' }, '1 Less: Fewer crimes'],
      placement: [{ section: null }, 'not placed'],
      life,
      order,
    },
    scheme: {
      identity: [{ title: 'Four bands' }, 'Four bands'],
      bands: [
        [{ id, label: 'Below', short: 'Below', symbol: 'star', tone: 'poor', meaning: 'Worse.' }],
        'Below: Worse.',
      ],
      rule: [
        {
          type: 'cuts',
          steps: [{ band: id, cut: { at: 'toleranceUp', times: '2' }, inclusive: false }],
          otherwise: id,
        },
        'Below beyond 2 times the tolerance better; otherwise Below',
      ],
      life,
    },
    indicator: {
      life: [
        { from: null, until: '2013-Q4', dueIn: [1, 3], lagQuarters: 1 },
        'to Quarter 4 2013/14; due in Quarter 1 and Quarter 3; reported a quarter later',
      ],
      tags: [['crime', 'youth'], 'crime and youth'],
      replaces: [{ indicators: [id] }, 'PI1128'],
      formerRefs: [[], 'none'],
      joined: [{ into: id }, 'the same as PI1128'],
      order,
    },
    definition: {
      identity: [{ ref: 'PI1128', title: 'Overall crime' }, 'PI1128 Overall crime'],
      placement: [{ section: id }, 'Crime'],
      measure: [
        {
          unit: { kind: 'number', name: 'offences' },
          decimals: 0,
          polarity: 'lower',
          accumulation: 'quarter',
          aggregation: 'sum',
        },
        'number (offences); 0 decimal places; lower is better; value of the quarter; year to date is the sum of the quarters',
      ],
      tolerance: [{ mode: 'percent', up: '5', down: '10' }, '5% better, 10% worse'],
      rating: [
        { basis: 'yearToDate', scheme: id, forInformation: false },
        'rated on year to date; by Four bands',
      ],
      owner: [
        { figures: id, commentary: null },
        'figures from Performance analyst; comments from nobody yet',
      ],
      meaning: [{ text: 'All crime.', source: 'Police' }, 'All crime.; source: Police'],
    },
    year: {
      target: [
        {
          annual: { kind: 'point', value: '8244' },
          profile: ['2061', null, '2061', '2061'],
          rationale: '',
          agreed: { meeting: 'Cabinet', minute: '12', on: '2012-03-14' },
        },
        '8,244; by quarter: 2,061, none, 2,061, 2,061; agreed: Cabinet, 12, 14 March 2012',
      ],
      outturn: [{ state: 'final', value: '7000' }, '7,000'],
      comparators: [[{ name: 'England', value: '1234', source: 'ONS' }], 'England 1,234 (ONS)'],
    },
    measurement: {
      actual: [{ state: 'provisional', value: '1850' }, '1,850 (provisional)'],
      target: [{ kind: 'point', value: '2061' }, '2,061'],
      comment: ['Fewer.\n- Burglary', 'Fewer.\n- Burglary'],
      correctiveAction: [
        { reason: 'Late', action: 'Hire', post: id, by: '2012-06-30' },
        'reason: Late; action: Hire; by Performance analyst; until 30 June 2012',
      ],
      reportedStatus: [{ text: '★', band: id }, '★ (Below)'],
      override: [{ band: id, reason: 'Agreed' }, 'Below: Agreed'],
      forecast: [{ value: '7400', reason: 'Trend' }, '7,400: Trend'],
      trend: [{ suppressed: true, reason: 'New count' }, 'not shown: New count'],
      source: [
        { system: 'iQuanta', extractedOn: '2012-07-02', preparedBy: id, checkedBy: null },
        'iQuanta; taken on 2 July 2012; prepared by Performance analyst',
      ],
      copiedFrom: [{ quarter: '2011-Q4' }, 'Quarter 4 2011/12'],
      access: [{ level: 'suppressed', shown: '<5' }, 'suppressed small number: shown as <5'],
    },
    activity: {
      identity: [{ ref: 'TA1a', title: 'Park Mark' }, 'TA1a Park Mark'],
      placement: [{ objective: id }, 'Crime reduction'],
      leads: [[id], 'Performance analyst'],
      due: [
        { original: '2012-06-30', revised: '2012-07-31', reason: 'Weather' },
        '30 June 2012; moved to 31 July 2012; reason: Weather',
      ],
      milestones: [[{ title: 'Bid', due: '2012-06-30', done: null }], 'Bid, due 30 June 2012'],
      life,
      order,
    },
    progress: {
      status: [id, 'Below'],
      text: ['', 'empty'],
      nextStep: [{ reason: '', action: 'Open', by: '2012-06-30' }, 'next: Open; until 30 June 2012'],
      percent: [40, '40%'],
      access: publicly,
    },
    narrative: {
      summary: ['Good.', 'Good.'],
      achievements: ['Good.', 'Good.'],
      challenges: ['Good.', 'Good.'],
      scorecardComments: ['Good.', 'Good.'],
      blocks: [
        [
          { title: 'Note', text: 'Text' },
          { title: 'Table', head: ['a', 'b'], rows: [['1', '2']] },
        ],
        'Note\nText\n\nTable\na | b\n1 | 2',
      ],
      access: [{ level: 'exempt', paragraph: 'paragraph 3' }, 'exempt (Part 2): paragraph 3'],
    },
    submission: {
      deadline: ['2012-07-14', '14 July 2012'],
      note: ['Soon', 'Soon'],
      state: ['signedOff', 'signed off'],
      signOff: [
        { post: id, on: '2012-07-14', how: 'by e-mail', rows: { 'measurement/x': 'sha256:1' } },
        'Performance analyst on 14 July 2012; by e-mail; for 1 row',
      ],
    },
    quarter: { state: ['open', 'open'], note: ['Illustrative', 'Illustrative'] },
    question: {
      about: [{ kind: 'measurement', id: `${id}@2012-Q1` }, 'figure of PI1128, Quarter 1 2012/13'],
      asked: [
        { text: 'Why?', post: id, meeting: 'Cabinet', on: '2012-07-14' },
        'Why?; asked by Performance analyst; Cabinet; on 14 July 2012',
      ],
      answer: [{ text: 'So.', post: null, on: null }, 'So.'],
    },
    dismissal: { reason: ['Known', 'Known'] },
    committee: {
      identity: [{ name: 'Cabinet', kind: 'executive' }, 'Cabinet (executive)'],
      content: [
        {
          sections: [id],
          directorates: [],
          tags: ['youth'],
          include: [id],
          exclude: [],
          order: [],
          mode: 'exceptions',
        },
        'exceptions only; sections: Crime; tags: youth; also: PI1128',
      ],
      front: [
        {
          title: 'Report',
          meeting: '',
          date: '2012-09-12',
          author: '',
          blocks: [{ title: 'A', text: 'B', form: 'table', access: 'exempt' }],
        },
        'Report; 12 September 2012; A: B (table, exempt)',
      ],
      composition: [
        {
          parts: [{ part: 'summary', shown: false }],
          charts: 'exceptions',
        },
        'without Summary of performance; charts of exceptions',
      ],
      drafts: [
        [{ quarter: '2012-Q1', number: 3, on: '2012-08-14', of: 'a1' }],
        'draft 3 of Quarter 1 2012/13, 14 August 2012',
      ],
      life,
    },
    version: {
      frozen: [
        {
          quarter: '2012-Q1',
          label: '1.0',
          asAt: '2012-08-14',
          records: [],
          completed: [],
          ratings: [],
          files: [],
          hash: `sha256:${'0'.repeat(64)}`,
        },
        'Quarter 1 2012/13, version 1.0, figures as at 14 August 2012',
      ],
    },
  }
