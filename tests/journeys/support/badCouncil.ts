/** Three hundred indicators, of which some say what nobody should, a section with nothing in it, and a committee with no rows. */
export function badCouncil(): string {
  const hostile = '<script>alert(1)</script>'
  const comments = [
    `${'words '.repeat(19_998)}the 20,000th`,
    '\u202Etxt.exe',
    '',
    '',
    '',
    '=HYPERLINK("http://x")',
  ]
  const each = Array.from({ length: 300 }, (_, at) => at)
  const records = [
    {
      kind: 'organisation',
      id: 'organisation',
      values: { identity: { name: 'A Council' }, year: { firstMonth: 4 } },
    },
    { kind: 'quarter', id: '2012-Q1', values: { state: 'open', note: '' } },
    { kind: 'priority', id: 'places', values: { identity: { number: '1', title: hostile }, order: 'a0' } },
    ...['full', 'empty'].map((id) => ({
      kind: 'section',
      id,
      values: {
        identity: { title: `${id} ${hostile}` },
        placement: { priority: 'places' },
        drafters: ['post'],
        order: id,
      },
    })),
    { kind: 'post', id: 'post', values: { identity: { title: 'Head', directorate: null } } },
    { kind: 'committee', id: 'all', values: { identity: { name: hostile, kind: '' } } },
    {
      kind: 'committee',
      id: 'none',
      values: {
        identity: { name: 'Nobody’s committee', kind: '' },
        content: { ...noRows, tags: ['nothing has it'] },
      },
    },
    ...each.map((at) => ({
      kind: 'indicator',
      id: `pi${at}`,
      values: { order: `a${String(at).padStart(3, '0')}1` },
    })),
    ...each.map((at) => ({
      kind: 'definition',
      id: `pi${at}@2012-Q1`,
      values: {
        identity: { ref: `PI${at}`, title: `Indicator ${at} ${hostile}` },
        placement: { section: 'full' },
      },
    })),
    ...each
      .filter((at) => at !== 7)
      .map((at) => ({
        kind: 'measurement',
        id: `pi${at}@2012-Q1`,
        values: {
          actual: { state: 'final', value: String(at + 1) },
          target: { kind: 'point', value: '150' },
          ...(comments[at] && { comment: comments[at] }),
        },
      })),
  ]
  const head = {
    app: { name: 'quarterdeck', version: '0.1.0' },
    organisation: { id: 'bad', name: 'A Council', firstMonth: 4 },
    createdAt: '2012-08-14T09:00:00Z',
    scope: { quarters: ['2012-Q1'], sections: [], posts: [] },
    note: '',
  }
  const bundle = { format: 'quarterdeck-bundle', formatVersion: 1, minReaderVersion: 1, kind: 'return', head }
  return JSON.stringify({ ...bundle, payload: { records } })
}

const noRows = { sections: [], directorates: [], tags: [], include: [], exclude: [], order: [], mode: 'full' }
