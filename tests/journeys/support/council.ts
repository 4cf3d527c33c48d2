import type { Page } from '@playwright/test'
import { plainBundles } from '../../bench/bundle'
import { madeUpFigures } from '../../bench/scorecard'
import { chooseFile } from './report'
import { expect } from './test'

/** Of every three indicators the second is a percentage and the third money. */
const units = ['number', 'percent', 'money'] as const

/** Opens a council of so many indicators PI10000, PI10001, … in one section, with no figures yet in Quarter 1 2012/13. */
export async function openCouncil(page: Page, count: number): Promise<void> {
  await page.goto('./')
  await chooseFile(page, 'Choose the file I was sent', {
    name: 'council.json',
    mimeType: 'application/json',
    buffer: Buffer.from(withoutFigures(plainBundles(madeUpFigures(count)).join(''))),
  })
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
}

function withoutFigures(bundle: string): string {
  const file: Bundle = JSON.parse(bundle)
  const records = file.payload.records
    .filter(({ kind, id }) => kind !== 'measurement' || !id.endsWith('@2012-Q1'))
    .map((record) => (record.kind === 'definition' ? withUnit(record) : record))
  return JSON.stringify({ ...file, payload: { records } })
}

function withUnit(record: BundleRecord): BundleRecord {
  const kind = units[Number(/\d+/.exec(record.id)?.[0]) % 3]
  const measure = { ...Object(record.values['measure']), unit: { kind, name: '' } }
  return { ...record, values: { ...record.values, measure } }
}

interface Bundle {
  readonly payload: { readonly records: readonly BundleRecord[] }
}

interface BundleRecord {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}
