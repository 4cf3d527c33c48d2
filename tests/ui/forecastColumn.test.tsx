import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { creation } from '#domain/change'
import { keepColumnView, usualView } from '#state/columnViews'
import { save } from '#state/commands/save'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, openPage } from './examplePages'
import { exampleWorkspace } from './opened'

test('[S9] [A5] where it is chosen, the status of the year to come stands beside, with how it was come by', async () => {
  const workspace = await exampleWorkspace()
  const target = {
    annual: { kind: 'point', value: '7000' },
    profile: 'equal',
    rationale: '',
    agreed: null,
  } as const
  await save(workspace, { label: 'Annual target', writes: creation('year', 'pi1128@2012', { target }) })
  const user = await openPage(workspace, (context) => <SectionPage {...context} section="crime" />)
  expect(document.querySelector('[data-column="forecast"]')).toBeNull()
  keepColumnView('scorecard', { ...usualView, shown: { forecast: true } })
  await waitFor(() =>
    expect(cellOf('pi1128', 'forecast')).toHaveTextContent(/^Belowforecast, at the rate so far$/),
  )
  expect(cellOf('pi1128', 'status')).toHaveTextContent(/^Exceeds/)
  cellOf('pi1128', 'forecast').focus()
  await user.keyboard('{Enter}')
  const why = await screen.findByRole('dialog', { name: /^PI1128, forecast of 2012\/13: Below/ })
  expect(why).toHaveTextContent('7,400 is 400 above the target of 7,000')
  await user.keyboard('{Escape}')
  expect(cellOf('pi1171', 'forecast')).toHaveTextContent('target missingforecast, at the rate so far')
  const forecast = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'forecast' } as const
  const value = { value: '7000', reason: 'Summer' }
  await save(workspace, { label: 'Forecast', writes: [{ ...forecast, value, before: undefined }] })
  await waitFor(() => expect(cellOf('pi1128', 'forecast')).toHaveTextContent(/^Upper halfforecast, typed$/))
  keepColumnView('scorecard', usualView)
  workspace.close()
})

test('[S9] where the council wants it, it stands there until somebody hides it', async () => {
  const workspace = await exampleWorkspace()
  const before = {
    scheme: 'dudley',
    activityScheme: 'dudley-activities',
    tolerance: { mode: 'percent', up: '5', down: '5' },
    wordLimits: { achievements: 150, challenges: 150, comment: 100, scorecardComments: 150, summary: 150 },
    exceptionBands: ['below'],
  } as const
  const at = { kind: 'organisation', id: 'organisation', register: 'defaults' } as const
  const value = { ...before, forecastStatus: true }
  await save(workspace, { label: 'Defaults', writes: [{ ...at, value, before }] })
  await openPage(workspace, (context) => <SectionPage {...context} section="crime" />)
  await waitFor(() => expect(cellOf('pi1128', 'forecast')).toHaveTextContent(/forecast, at the rate so far$/))
  keepColumnView('scorecard', { ...usualView, shown: { forecast: false } })
  await waitFor(() => expect(document.querySelector('[data-column="forecast"]')).toBeNull())
  keepColumnView('scorecard', usualView)
  workspace.close()
})
