import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import { joinIndicators } from '#state/commands/joinIndicators'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { Rail } from '#ui/frame/Rail'
import { SectionPage } from '#ui/pages/SectionPage'
import { AtQuarter, open } from './opened'
import { actualOf, clerkAndOfficer, commentOn, figure, put, send, toChoose, valueAt } from './twoBrowsers'
import type { Browser } from './twoBrowsers'

let clerk: Browser
let officer: Browser

beforeEach(async () => {
  ;({ clerk, officer } = await clerkAndOfficer())
})

afterEach(() => {
  clerk.close()
  officer.close()
})

const pair = { ref: 'PI1049', smaller: 'pi1049', larger: 'pi1174' }

const indicatorPage = (indicator: string) =>
  open(
    clerk,
    <AtQuarter quarter="2012-Q1" page={(context) => <IndicatorPage {...context} indicator={indicator} />} />,
    `/2012-Q1/indicator/${indicator}`,
  )

test('[R12] the page of an indicator that is the same as another leads there', async () => {
  await joinIndicators(clerk, pair)
  indicatorPage('pi1174')
  expect(await screen.findByText(/^It is the same indicator as /)).toBeVisible()
  expect(screen.getByRole('link', { name: /^Go to PI/ })).toHaveAttribute(
    'href',
    '#/2012-Q1/indicator/pi1049',
  )
})

test('[R12] taken apart again on the page of the one it counts as; undo puts them together', async () => {
  await joinIndicators(clerk, pair)
  expect(await toChoose(clerk)).not.toEqual([])
  const user = indicatorPage('pi1049')
  const apart = await screen.findByRole('button', { name: /^They are not the same after all \(PI1174 / })
  await user.click(apart)
  await waitFor(() => expect(screen.queryByRole('button', { name: /^They are not the same/ })).toBeNull())
  expect(await toChoose(clerk)).toEqual([])
  expect(await valueAt(clerk, actualOf('pi1174'))).toEqual(figure('0.93'))
  await undo(clerk)
  expect(await screen.findByRole('button', { name: /^They are not the same/ })).toBeVisible()
})

async function twoVersions() {
  await put(clerk, commentOn('pi1172'), 'Mine')
  await put(officer, commentOn('pi1172'), 'Theirs')
  await put(clerk, { kind: 'narrative', id: 'crime@2012-Q1', register: 'summary' }, 'Mine')
  await put(officer, { kind: 'narrative', id: 'crime@2012-Q1', register: 'summary' }, 'Theirs')
  await send(officer, clerk)
}

test('[R6] where one of two versions is shown, the page says so and leads to the choice', async () => {
  await twoVersions()
  indicatorPage('pi1172')
  const form = within(await screen.findByRole('form', { name: 'Comment on PI1172' }))
  expect(form.getByText(/^Two versions:/)).toBeVisible()
  expect(form.getByRole('link', { name: 'choose which to keep' })).toHaveAttribute(
    'href',
    '#/2012-Q1/exchange',
  )
  expect(screen.getAllByText(/^Two versions:/)).toHaveLength(1)
})

test('[R6] so does the section, at its texts and its comments, and the rail counts them', async () => {
  await twoVersions()
  open(
    clerk,
    <AtQuarter
      quarter="2012-Q1"
      page={(context) => (
        <>
          <Rail {...context} />
          <SectionPage {...context} section="crime" />
        </>
      )}
    />,
    '/2012-Q1/section/crime',
  )
  expect(await screen.findAllByText(/^Two versions:/)).toHaveLength(2)
  expect(await screen.findByRole('link', { name: 'Exchange (2 to choose)' })).toBeInTheDocument()
})
