import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { creation } from '#domain/change'
import { save } from '#state/commands/save'
import { undo } from '#state/commands/history'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

async function openIndicator(indicator = 'pi1172', quarter = '2012-Q1') {
  const user = open(
    workspace,
    <>
      <AtQuarter quarter={quarter} page={(context) => <IndicatorPage {...context} indicator={indicator} />} />
      <Announcer />
    </>,
  )
  await screen.findByRole('table', { name: /every quarter on record/ })
  return user
}

const part = (name: string) => within(screen.getByRole('region', { name }))
const form = (name: string) => within(screen.getByRole('form', { name }))

async function stored() {
  const row = await workspace.db.records.get(['measurement', 'pi1172@2012-Q1'])
  const record = row?.record
  return record?.kind === 'measurement' ? record.values : {}
}

describe('the head of an indicator’s page', () => {
  test('names it, its quarter, its section and its neighbours, each a link', async () => {
    await openIndicator()
    expect(
      screen.getByRole('heading', { level: 1, name: 'PI1172 Adult drug users into treatment' }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: /^Tackling crime/ })).toHaveAttribute(
      'href',
      '#/2012-Q1/section/crime',
    )
    expect(screen.getByRole('link', { name: 'Previous: PI1171' })).toHaveAttribute(
      'href',
      '#/2012-Q1/indicator/pi1171',
    )
    expect(screen.getByRole('link', { name: 'Next: PI1174' })).toBeVisible()
  })

  test('says where it is defined when it is not yet', async () => {
    open(
      workspace,
      <AtQuarter quarter="2011-Q1" page={(context) => <IndicatorPage {...context} indicator="pi1172" />} />,
    )
    expect(await screen.findByText('It is first reported in Quarter 2 2011/12')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to Quarter 2 2011/12' })).toBeVisible()
  })
})

describe('the figure of the quarter', () => {
  test('[S13] a target for PI1172 gives it a status and says why, and undo takes both back', async () => {
    const user = await openIndicator()
    expect(part('Why this status').getByText('No status: the target is awaited.')).toBeVisible()
    const target = form('Target of PI1172')
    await user.selectOptions(target.getByLabelText('Kind of target'), 'one value')
    await user.type(target.getByLabelText('Target'), '1,000{Enter}')
    const why = part('Why this status')
    expect(await why.findByText(/^1,072 is 72 above the target of 1,000, and higher is better/)).toBeVisible()
    expect(why.getByRole('row', { name: /^Exceeds the target tolerance applies / })).toBeVisible()
    expect(why.getAllByText('applies')).toHaveLength(1)
    expect(await stored()).toMatchObject({ target: { kind: 'point', value: '1000' } })
    await waitFor(() => expect(workspace.session.getState().history.undo?.label).toBe('Target of PI1172'))
    expect(target.getByLabelText('Target')).toHaveFocus()
    await undo(workspace)
    expect(await why.findByText('No status: the target is awaited.')).toBeVisible()
    expect(form('Target of PI1172').getByLabelText('Kind of target')).toHaveValue('awaiting')
  })

  test('[N2] a refused value stores nothing, keeps the text and says at the field why', async () => {
    const user = await openIndicator()
    const actual = form('Actual of PI1172')
    const value = actual.getByLabelText('Value')
    await user.clear(value)
    await user.type(value, '1,85{Enter}')
    expect(value).toHaveValue('1,85')
    expect(value).toBeInvalid()
    expect(value).toHaveAccessibleDescription(/could mean more than one number/)
    expect(value).toHaveFocus()
    expect(await stored()).toMatchObject({ actual: { state: 'final', value: '1072' } })
  })

  test('[N3] numerator and denominator show what they come to, and denominator 0 gives no value', async () => {
    const user = await openIndicator()
    const actual = form('Actual of PI1172')
    await user.selectOptions(actual.getByLabelText('Given as'), 'numerator and denominator')
    await user.type(actual.getByLabelText('Numerator'), '12')
    await user.type(actual.getByLabelText('Denominator'), '5')
    expect(actual.getByText('The value is 2.4.')).toBeVisible()
    await user.clear(actual.getByLabelText('Denominator'))
    await user.type(actual.getByLabelText('Denominator'), '0')
    expect(actual.getByText('A denominator of 0 gives no value.')).toBeVisible()
    await user.click(actual.getByRole('button', { name: 'Save actual' }))
    expect(
      await screen.findByText('No status: the denominator is 0, so that there is no value.'),
    ).toBeVisible()
    expect(await stored()).toMatchObject({ actual: { numerator: '12', denominator: '0' } })
  })

  test('why there is no figure is chosen and explained', async () => {
    const user = await openIndicator()
    const actual = form('Actual of PI1172')
    await user.selectOptions(actual.getByLabelText('State'), 'awaiting data')
    await user.type(actual.getByLabelText('Reason'), 'The police')
    await user.click(actual.getByRole('button', { name: 'Save actual' }))
    expect(await screen.findByText('No status: the figure is awaited.')).toBeVisible()
    expect(await stored()).toMatchObject({
      actual: { state: 'awaiting', reason: 'The police', expected: null },
    })
  })

  test('[C2] below the tolerance a corrective action is asked for', async () => {
    await openIndicator('pi1124')
    const action = form('Corrective action for PI1124')
    expect(action.getByText(/a reason, an action, a post and a date are asked for/)).toBeVisible()
    expect(action.getByLabelText('Reason')).toBeVisible()
  })

  test('[K3] where the band is no exception, a corrective action is folded away', async () => {
    await openIndicator('pi1128')
    expect(form('Corrective action for PI1128').getByLabelText('Reason')).not.toBeVisible()
    expect(screen.queryByText(/are asked for/)).toBeNull()
  })

  test('[S15] a printed status that the figures do not give is said in a sentence', async () => {
    await openIndicator('pi1124')
    expect(part('Why this status').getByText(/^Printed as ★ .* which the figures do not give/)).toBeVisible()
  })
})

describe('an indicator over time', () => {
  test('every quarter is listed newest first, with its note, and links to this page in it', async () => {
    await openIndicator()
    const table = screen.getByRole('table', { name: /every quarter on record/ })
    const quarters = within(table).getAllByRole('rowheader')
    expect(quarters.map(({ textContent }) => textContent.slice(0, 17))).toEqual([
      'Quarter 1 2012/13',
      'Quarter 4 2011/12',
      'Quarter 3 2011/12',
      'Quarter 2 2011/12',
    ])
    expect(within(table).getByRole('link', { name: 'Quarter 4 2011/12' })).toHaveAttribute(
      'href',
      '#/2011-Q4/indicator/pi1172',
    )
    expect(within(table).getAllByText(/^Illustrative figures/)).toHaveLength(3)
    expect(within(table).getByRole('cell', { name: '3,125' })).toBeVisible()
  })

  test('[S14] a wider tolerance says what it changed, and earlier quarters keep their status', async () => {
    await openIndicator('pi1124')
    const before = within(screen.getByRole('table', { name: /every quarter/ }))
      .getAllByRole('row')
      .slice(3)
    const texts = before.map(({ textContent }) => textContent)
    const tolerance = { mode: 'percent', up: '5', down: '40' } as const
    await save(workspace, {
      label: 'Tolerance',
      writes: creation('definition', 'pi1124@2012-Q1', { tolerance }),
    })
    const definitions = part('Definitions over time')
    const changes = await definitions.findAllByRole('listitem')
    expect(changes.map(({ textContent }) => textContent)).toEqual(['tolerance 5% → 5% better, 40% worse'])
    expect(definitions.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'From Quarter 1 2012/13',
      'From Quarter 2 2011/12',
    ])
    const table = screen.getByRole('table', { name: /every quarter/ })
    await waitFor(() => expect(within(table).getAllByRole('row')[2]).toHaveTextContent('Lower half'))
    const after = within(table).getAllByRole('row').slice(3)
    expect(after.map(({ textContent }) => textContent)).toEqual(texts)
  })
})

test('where a figure comes from is told by part: from which file, or typed here', async () => {
  const user = await openIndicator()
  const origins = part('Where this figure comes from')
  expect(
    await origins.findByText(/^Actual, target and comment: .*came with the file .*example/),
  ).toBeVisible()
  const comment = form('Comment on PI1172').getByRole('textbox')
  await user.clear(comment)
  await user.type(comment, 'As expected')
  await user.click(screen.getByRole('button', { name: 'Save comment' }))
  expect(await origins.findByText(/^Comment: typed here on 12 July 2012/)).toBeVisible()
  expect(origins.getByText(/^Actual and target: /)).toBeVisible()
})
