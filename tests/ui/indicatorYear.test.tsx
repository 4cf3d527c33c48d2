import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { creation } from '#domain/change'
import type { Values } from '#domain/records'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const store = (kind: 'year' | 'measurement', id: string, values: Values<'year'> | Values<'measurement'>) =>
  save(workspace, { label: 'Figures', writes: creation(kind, id, values) })

async function openIndicator(indicator: string) {
  open(
    workspace,
    <AtQuarter quarter="2012-Q1" page={(context) => <IndicatorPage {...context} indicator={indicator} />} />,
  )
  await screen.findByRole('table', { name: /every quarter on record/ })
  return (name: string) => within(screen.getByRole('region', { name }))
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => row.textContent)

const target = (annual: string): NonNullable<Values<'year'>['target']> => ({
  annual: { kind: 'point', value: annual },
  profile: 'equal',
  rationale: '',
  agreed: null,
})

test('[S9] an outturn stands with its own status, and forecasts say how they were come by', async () => {
  await store('year', 'pi1128@2011', { target: target('8500'), outturn: { state: 'final', value: '8244' } })
  await store('year', 'pi1128@2012', { target: target('8000') })
  const part = await openIndicator('pi1128')
  const years = await part('The year as a whole').findByRole('table', { name: /Outturn of each year/ })
  expect(rowsOf(years)).toEqual([
    'YearAnnual targetOutturnStatus of the outturnWhy',
    '2012/138,000none yetnot reported',
    '2011/128,5008,244 finalUpper half8,244 is 256 below the target of 8,500, and lower is better. Meeting the target, or no more than 425 (5%) better, is on target, upper half of tolerance.',
  ])
  const forecasts = part('The year as a whole').getByRole('table', { name: /^Forecasts of 2012\/13/ })
  expect(rowsOf(forecasts)).toContainEqual(
    expect.stringMatching(
      /^If the year goes on as it began7,400Exceeds7,400 is 600 below the target of 8,000/,
    ),
  )
})

test('[S13] the status of an outturn and of each forecast say why, each with its own year', async () => {
  await store('year', 'pi1128@2011', { target: target('8500'), outturn: { state: 'final', value: '8244' } })
  await store('year', 'pi1128@2012', { target: target('8000') })
  const part = await openIndicator('pi1128')
  const user = userEvent.setup()
  const whole = part('The year as a whole')
  const said = async (row: RegExp, dialog: string) => {
    await user.click(within(whole.getByRole('row', { name: row })).getByRole('button'))
    const why = await screen.findByRole('dialog', { name: dialog })
    await user.keyboard('{Escape}')
    return why.textContent
  }
  await whole.findByRole('table', { name: /Outturn of each year/ })
  const outturn = await said(/^2011\/12/, 'PI1128, outturn of 2011/12: On target, upper half of tolerance')
  expect(outturn).toContain('The outturn of the year is compared with the annual target.')
  expect(await said(/^2012\/13/, 'PI1128, outturn of 2012/13: no status (not reported)')).toContain(
    'No status: the year has no outturn yet.',
  )
  const forecast = await said(
    /^If the year goes on/,
    'PI1128, forecast of 2012/13: Exceeds the target tolerance',
  )
  expect(forecast).toContain('The forecast for the year is compared with the annual target.')
  expect(forecast).not.toContain('Typed')
})

test('[A3] without a value to date there is a sentence and no forecast', async () => {
  const actual = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'actual' } as const
  const before = { state: 'final', value: '1850' }
  await save(workspace, { label: 'Actual', writes: [{ ...actual, value: null, before }] })
  const part = await openIndicator('pi1128')
  expect(await part('The year as a whole').findByText(/^There is no forecast of 2012\/13/)).toHaveTextContent(
    'the figure to date has no value (not reported)',
  )
  expect(part('The year as a whole').getByText(/^No year has an annual target/)).toBeVisible()
})

test('others stand beside the council by year, each with its source, and nobody is invented', async () => {
  const of = (name: string, value: string, source: string) => ({ name, value, source })
  await store('year', 'pi1128@2011', {
    outturn: { state: 'provisional', value: '8244' },
    comparators: [of('England', '9100', 'ONS')],
  })
  await store('year', 'pi1128@2012', {
    comparators: [of('England', '9000.5', 'ONS'), of('Sandwell', '7000', '')],
  })
  const part = await openIndicator('pi1128')
  const table = await part('Compared with others').findByRole('table')
  expect(rowsOf(table)).toEqual([
    'YearDudley Metropolitan Borough CouncilEnglandSandwell',
    '2012/13none9,000.57,000',
    '2011/128,244 provisional9,100none',
    'SourceOutturn of the councilONSno source given',
  ])
  expect(part('Compared with others').getByRole('img')).toHaveAccessibleName(
    /PI1128 beside England, Sandwell, 2011\/12 to 2012\/13/,
  )
})

test('[N2] dates of others stand in the table, and nothing is drawn of them', async () => {
  const measure = {
    unit: { kind: 'date', name: '' },
    decimals: 0,
    polarity: 'lower',
    accumulation: 'quarter',
    aggregation: 'latest',
  } as const
  await save(workspace, { label: 'Measure', writes: creation('definition', 'pi1128@2012-Q1', { measure }) })
  await store('year', 'pi1128@2012', { comparators: [{ name: 'England', value: '2012-06-30', source: '' }] })
  await store('year', 'pi1128@2011', { comparators: [{ name: 'England', value: '2', source: '' }] })
  const part = await openIndicator('pi1128')
  const table = await part('Compared with others').findByRole('table')
  expect(rowsOf(table)).toContain('2012/13none30 June 2012')
  expect(part('Compared with others').queryByRole('img')).toBeNull()
})

test('where nobody is compared with, that is said with the way to enter them', async () => {
  const part = await openIndicator('pi1128')
  expect(part('Compared with others').getByText('Nobody is compared with yet.')).toBeVisible()
  expect(part('Compared with others').getByRole('link')).toHaveAttribute(
    'href',
    '#/2012-Q1/plan/indicator/pi1128',
  )
})

test('[C9] a figure ten times the last one is asked about, until it is right', async () => {
  const actual = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'actual' } as const
  const typed = (value: string) => ({ state: 'final', value })
  const write = (before: string, value: string) =>
    save(workspace, { label: 'Actual', writes: [{ ...actual, value: typed(value), before: typed(before) }] })
  await write('1850', '185000')
  await openIndicator('pi1128')
  const notes = await screen.findByRole('list', { name: 'To be looked at' })
  expect(notes).toHaveTextContent(/^185,000 is about \d\d times the [\d,]+ of Quarter 4 2011\/12\./)
  await write('185000', '1850')
  await waitFor(() => expect(screen.queryByRole('list', { name: 'To be looked at' })).toBeNull())
})
