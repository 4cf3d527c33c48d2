import './jsdomParts'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offline } from '#state/offline'
import { scriptUrl } from '#state/scriptUrl'
import { nothingUnsaved, unsaved } from '#ui/kit/unsaved.ts'
import { UpdateBar } from '#ui/offline/UpdateBar'
import { PageBoundary } from '#ui/pages/PageBoundary'
import { Waiting } from '#ui/Waiting'
import { RecordsCheck } from '#ui/settings/RecordsCheck'
import { emptyWorkspace, testWorld } from '../state/testWorkspace'
import { exampleWorkspace, open } from './opened'

beforeEach(() => offline.setState({ isKept: 'yes', isNewerReady: false }))
afterEach(() => unsaved.set(nothingUnsaved))

const typeSomething = () => act(() => unsaved.set({ ...nothingUnsaved, holders: new Set(['summary']) }))
const storeIt = () => act(() => unsaved.set(nothingUnsaved))

/** A page with the bar, and how often it was started afresh. */
async function barOpened() {
  const { environment } = testWorld()
  const reload = vi.fn<() => void>()
  const user = open(
    await emptyWorkspace({ ...testWorld(), environment: { ...environment, reload } }),
    <UpdateBar />,
  )
  return { user, reload }
}

const missingPart = new TypeError(
  'Failed to fetch dynamically imported module: https://x.test/assets/word-1.js',
)

test('[F16] a newer version waits until the person reloads', async () => {
  const { user, reload } = await barOpened()
  expect(screen.queryByRole('complementary')).toBeNull()
  act(() => offline.setState({ isNewerReady: true }))
  expect(screen.getByRole('complementary', { name: 'New version' })).toHaveTextContent(
    /^A new version of Quarterdeck is ready. Everything that was shown as saved is kept./u,
  )
  expect(reload).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Reload now' }))
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('[F16] put off, it is not offered again until the page is opened again', async () => {
  const { user, reload } = await barOpened()
  act(() => offline.setState({ isNewerReady: true }))
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(reload).not.toHaveBeenCalled()
})

test('[F16] nothing is reloaded over what is typed; once that is stored, what was asked for follows', async () => {
  const { user, reload } = await barOpened()
  act(() => offline.setState({ isNewerReady: true }))
  typeSomething()
  expect(screen.getByRole('complementary')).toHaveTextContent(
    'Save what you are typing, or drop it, then reload.',
  )
  await user.click(screen.getByRole('button', { name: 'Reload now' }))
  expect(reload).not.toHaveBeenCalled()
  storeIt()
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('[F16] asked for and left again, it does not follow', async () => {
  const { user, reload } = await barOpened()
  act(() => offline.setState({ isNewerReady: true }))
  typeSomething()
  await user.click(screen.getByRole('button', { name: 'Reload now' }))
  await user.tab()
  storeIt()
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(screen.getByRole('complementary')).toHaveTextContent('Everything that was shown as saved is kept.')
  expect(reload).not.toHaveBeenCalled()
})

test('[F13] what is pressed and cannot be fetched is said, with a reload', async () => {
  const { user, reload } = await barOpened()
  const rejected = (reason: unknown) =>
    act(() => void dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason })))
  rejected(new Error('something else'))
  expect(screen.queryByRole('complementary')).toBeNull()
  rejected(missingPart)
  expect(screen.getByRole('complementary')).toHaveTextContent(/^A part of Quarterdeck could not be loaded/u)
  await user.click(screen.getByRole('button', { name: 'Reload now' }))
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('[F13] a page whose files are gone says so and offers a reload, not to try again', async () => {
  const reload = vi.fn<() => void>()
  const world = testWorld()
  const workspace = await emptyWorkspace({ ...world, environment: { ...world.environment, reload } })
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const user = open(
    workspace,
    <PageBoundary>
      <Gone />
    </PageBoundary>,
  )
  silenced.mockRestore()
  expect(screen.getByRole('alert')).toHaveTextContent(/^This page could not be loaded/u)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Reload' }))
  expect(reload).toHaveBeenCalledOnce()
})

function Gone(): never {
  throw missingPart
}

test('[F10] who waits for other tabs reads how many, and what to do', async () => {
  open(await emptyWorkspace(), <Waiting opening={{ step: 'blocked', tabs: 2 }} />)
  expect(screen.getByRole('status')).toHaveTextContent(/still open in 2 other tabs.*Close the other tabs/u)
})

test('[F17] a damaged record is put right from the files, and said', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, <RecordsCheck />)
  const check = screen.getByRole('button', { name: 'Check all records' })
  await user.click(check)
  expect(
    await screen.findByText(/^Every record is as the files and the changes made here say\./u),
  ).toBeVisible()
  const row = await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])
  await workspace.db.table('records').put({ ...row, record: 'rubbish' })
  await user.click(check)
  expect(await screen.findByText(/^1 record was damaged .* put right/u)).toBeVisible()
  expect(await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])).toMatchObject({
    record: row?.record,
  })
  workspace.close()
})

test('an address becomes that of a script only where it is of this origin', () => {
  expect(scriptUrl('./sw.js')).toBe(`${location.origin}/sw.js`)
  expect(() => scriptUrl('https://elsewhere.test/sw.js')).toThrow(
    'No script may come from https://elsewhere.test.',
  )
  expect(() => scriptUrl('data:text/javascript,alert(1)')).toThrow('No script may come from null.')
})
