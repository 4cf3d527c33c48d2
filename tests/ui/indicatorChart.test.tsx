import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { testWorld } from '../state/testWorkspace'
import type { TestWorld } from '../state/testWorkspace'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace
let world: TestWorld

beforeEach(async () => {
  world = testWorld()
  workspace = await exampleWorkspace(world)
})

afterEach(() => workspace.close())

async function openChart(indicator = 'pi1128') {
  const user = open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={(context) => <IndicatorPage {...context} indicator={indicator} />} />
      <Announcer />
    </>,
  )
  await screen.findByRole('table', { name: /every quarter on record/ })
  return user
}

const chart = () => within(screen.getByRole('figure', { name: /^Chart of/ }))

describe('the chart of an indicator', () => {
  test('[S9] shows first what is rated, and says what it shows', async () => {
    await openChart()
    expect(chart().getByRole('radio', { name: 'Year to date' })).toBeChecked()
    expect(
      chart().getByText('Quarter 1 2012/13: 1,850 against a target of 2,061 for the year to date.'),
    ).toBeVisible()
    expect(chart().getByText('Forecast for the year, by run rate: 7,400.')).toBeVisible()
    expect(chart().getByText('Year to date, with the symbol of its status')).toBeVisible()
  })

  test('switches between quarter and year to date; what makes no sense says why', async () => {
    const user = await openChart()
    const process = chart().getByRole('radio', {
      name: 'Process behaviour (needs eight figures measured in one way, and there are four)',
    })
    expect(process).toBeDisabled()
    await user.click(chart().getByRole('radio', { name: 'Quarter' }))
    expect(chart().getByText('Improved for three quarters in a row.')).toBeVisible()
    expect(chart().queryByText(/with the symbol of its status/)).toBeNull()
  })

  test('is read by the arrow keys from the newest quarter back, and Escape leaves it', async () => {
    const user = await openChart()
    await user.click(chart().getByRole('radio', { name: 'Quarter' }))
    const reader = chart().getByRole('application')
    reader.focus()
    await user.keyboard('{ArrowLeft}')
    const words = 'figure of the quarter 1,850; target 2,061; on target from 1,957.95 to 2,164.05'
    expect(screen.getByText(`Quarter 1 2012/13: ${words}`)).toBeInTheDocument()
    expect(chart().getByRole('strong').closest('p')).toHaveTextContent(words)
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByText(/^Quarter 4 2011\/12: figure of the quarter 1,921;/)).toBeInTheDocument()
    await user.keyboard('{Home}{ArrowLeft}')
    expect(screen.getByText(/^Quarter 2 2011\/12: figure of the quarter 2,168;/)).toBeInTheDocument()
    await user.keyboard('{End}{Escape}')
    expect(chart().getByText(/^Point at a quarter/)).toBeVisible()
  })

  test('[N3] a missing figure is told with its reason', async () => {
    const user = await openChart()
    const actual = within(screen.getByRole('form', { name: 'Actual of PI1128' }))
    await user.selectOptions(actual.getByLabelText('State'), 'suspended')
    await user.type(actual.getByLabelText('Reason'), 'Recount')
    await user.click(actual.getByRole('button', { name: 'Save actual' }))
    expect(await chart().findByText('No figure is drawn for Quarter 1 2012/13 (suspended).')).toBeVisible()
  })

  test('the table beneath holds what is drawn', async () => {
    const user = await openChart()
    await user.click(chart().getByText('The figures of this chart as a table'))
    const table = within(chart().getByRole('table', { name: /^Figures of the chart of PI1128/ }))
    expect(table.getByRole('row', { name: /^Quarter 4 2011\/12 6,132/ })).toBeVisible()
    expect(table.getByRole('row', { name: /^Quarter 4 2012\/13 still to come .* 7,400$/ })).toBeVisible()
  })

  test('[F37] its data leaves as CSV', async () => {
    const user = await openChart()
    await user.click(chart().getByRole('button', { name: 'Download data (CSV)' }))
    await waitFor(() => expect(world.savedBytes).toHaveLength(1))
    const [file] = world.savedBytes
    expect(file).toMatchObject({ name: 'pi1128-overall-recorded-crime_year-to-date.csv', type: 'text/csv' })
    const lines = new TextDecoder().decode(file?.bytes).split('\r\n')
    expect(lines).toContainEqual(
      expect.stringMatching(/^PI1128,Overall Recorded Crime,Quarter 1 2012\/13,1850,,2061,/),
    )
    expect(chart().getByText('The figures of the chart were downloaded (CSV).')).toBeVisible()
  })
})
