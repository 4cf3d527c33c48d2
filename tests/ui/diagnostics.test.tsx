import './jsdomParts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { save } from '#state/commands/save'
import { diagnosticsOf } from '#state/diagnostics'
import { draftsOf } from '#state/drafts'
import { noteFault, readFaults } from '#state/faultLog'
import { PageBoundary } from '#ui/pages/PageBoundary'
import { SettingsPage } from '#ui/pages/SettingsPage'
import { everyText, everyTextFile } from '../everyText'
import { takeIn } from '../state/taking'
import { emptyWorkspace, givenText, testWorld } from '../state/testWorkspace'
import type { TestWorld } from '../state/testWorkspace'
import { AtQuarter, open } from './opened'

const now = () => '2012-07-12T09:30:00Z'

const logged: unknown[] = []

beforeEach(() => {
  logged.length = 0
  localStorage.clear()
  vi.stubEnv('DEV', false)
  vi.stubGlobal('console', { ...console, error: (...words: unknown[]) => void logged.push(...words) })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const zebra = 'Zebra of Mrs Smith'
const figure = '710415926'

/** A browser in which every text that anybody can write says the same words, and one figure can be told. */
async function filled(world?: TestWorld) {
  const workspace = await emptyWorkspace(world)
  const file = everyTextFile(
    () => zebra,
    everyText(() => zebra),
  )
  await takeIn(workspace, givenText(file, `${zebra}.json`))
  await save(workspace, {
    label: zebra,
    writes: [
      { kind: 'measurement', id: 'pi1124@2012-Q1', register: 'comment', value: zebra, before: undefined },
      {
        kind: 'measurement',
        id: 'pi1124@2012-Q1',
        register: 'forecast',
        value: { value: figure, reason: zebra },
        before: undefined,
      },
    ],
  })
  await draftsOf(workspace).type({
    id: 'd1',
    place: zebra,
    register: undefined,
    name: zebra,
    page: zebra,
    address: zebra,
    texts: { text: zebra },
    base: { text: zebra },
  })
  noteFault(new TypeError(`${zebra} ${figure}`), { now })
  return workspace
}

it('diagnostics count what there is, and hold no text, figure or name of it', async () => {
  const workspace = await filled()
  const text = await diagnosticsOf(workspace)

  expect(text).toMatch(/measurement 3\d/)
  expect(text).toMatch(/rows: .*bundles 1/)
  expect(text).toMatch(/2012-07-12T09:30:00Z TypeError/)
  expect(text).toMatch(/schema \d+, revision \d/)
  for (const word of ['zebra', 'smith', figure, '738.5', '999999999', 'pi1124', 'every-text', 'dudley'])
    expect(text.toLowerCase()).not.toContain(word)
})

it('what is logged holds no content either', async () => {
  await filled()
  expect(logged.join('\n')).toContain('Fault: TypeError')
  expect(logged.join('\n')).not.toMatch(/zebra/i)
})

it('what a closed storage cannot say is told by its code, and the rest is there', async () => {
  const workspace = await filled()
  workspace.close()
  expect(await diagnosticsOf(workspace)).toMatch(/Database\n {2}could not be read: \w+Error[^]*TypeError/)
})

it('only so many faults are kept, and what else lies there is left out', () => {
  for (let at = 0; at < 30; at += 1) noteFault(new RangeError(String(at)), { now })
  expect(readFaults()).toHaveLength(20)
  localStorage.setItem('quarterdeck-faults', '[{"at":1},"x",null]')
  expect(readFaults()).toEqual([])
  localStorage.setItem('quarterdeck-faults', 'no JSON')
  expect(readFaults()).toEqual([])
})

it('Settings shows them before they are saved', async () => {
  const world = testWorld()
  const workspace = await filled(world)
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={SettingsPage} />, '/2012-Q1/settings')
  const part = within(await screen.findByRole('region', { name: 'When something does not work' }))
  await user.click(await part.findByText('Show what it says'))
  const shown = part.getByLabelText('Diagnostics').textContent
  await user.click(part.getByRole('button', { name: 'Save diagnostics' }))
  const [saved] = world.savedBytes
  expect(saved?.name).toBe('quarterdeck-diagnostics_2012-07-12T0930.txt')
  expect(new TextDecoder().decode(saved?.bytes)).toBe(shown)
})

it('a page that could not be shown offers them at once', async () => {
  const Broken = () => {
    throw new TypeError(zebra)
  }
  open(
    await emptyWorkspace(),
    <PageBoundary>
      <Broken />
    </PageBoundary>,
  )
  expect(await screen.findByRole('button', { name: 'Copy diagnostics' })).toBeVisible()
})
