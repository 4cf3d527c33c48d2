import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import Papa from 'papaparse'
import { draftReport, guessMapping } from '#domain/readReport'
import { readText } from '#readers/text'
test('scratch', () => {
  const source = readText('dudley.txt', readFileSync('../shared/data/dudley-2012-13-q1.txt', 'utf8'))
  const m = guessMapping(source, 4)
  console.log(
    JSON.stringify(
      m.tables.map((t) => [
        t.holds,
        t.headRows,
        t.heading,
        t.columns.map((c) => `${c.holds}:${c.quarter}`).join(' '),
      ]),
      null,
      1,
    ),
    m.quarter,
  )
  const d = draftReport(source, m)
  console.log(
    d.organisation,
    d.schemes,
    d.indicators
      .map((i) => [
        i.key,
        i.ref,
        i.title,
        i.heading,
        i.unit.value.kind,
        i.polarity.value,
        i.polarity.because,
        i.figures.map((f) => [
          f.quarter,
          f.actual?.text,
          f.target?.text,
          f.status?.value.band,
          f.comment?.value,
        ]),
      ])
      .map((x) => JSON.stringify(x))
      .join('\n'),
  )
  console.log(
    d.activities
      .map((a) =>
        JSON.stringify([a.ref, a.title.slice(0, 30), a.objective, a.heading, a.status?.value, a.leads]),
      )
      .join('\n'),
    JSON.stringify(d.objectives),
    JSON.stringify(d.legends.map((l) => [l.of, l.scheme, l.entries.map((e) => e.value.band)])),
  )
  console.log(
    JSON.stringify(d.findings, null, 0),
    JSON.stringify(d.notRead.map((n) => [n.place, n.value.slice(0, 40)])),
  )
  const rows = Papa.parse<string[]>(readFileSync('../shared/data/hart-2014-15-q1.csv', 'utf8'), {
    skipEmptyLines: true,
  }).data
  const hart = {
    name: 'hart.csv',
    format: 'csv' as const,
    problems: [],
    blocks: [
      {
        is: 'table' as const,
        name: '',
        place: 'row 1',
        rows: rows.map((r, y) =>
          r.map((t, x) => ({ text: t.trim(), place: `row ${y + 1}, column ${x + 1}` })),
        ),
      },
    ],
  }
  const hm = guessMapping(hart, 4)
  console.log(JSON.stringify(hm))
  const h = draftReport(hart, hm)
  console.log(h.quarter, h.organisation, h.schemes, JSON.stringify(h.findings), JSON.stringify(h.notRead))
  console.log(
    h.indicators
      .map((i) =>
        JSON.stringify([
          i.ref,
          i.title.slice(0, 30),
          i.unit.value.kind,
          i.unit.because,
          i.polarity.value,
          i.figures.map((f) => [f.quarter, f.actual?.text, f.target?.text, f.status?.value.band]),
        ]),
      )
      .join('\n'),
  )
})
