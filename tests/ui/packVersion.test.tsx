import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { write } from '#domain/change'
import { figuresOn, shelve } from '#domain/figures'
import { noFront } from '#domain/pack/packAsked'
import { everything } from '#domain/pack/receives'
import { buildStructure } from '#domain/structure'
import { finaliseVersion } from '#state/commands/finalise'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { findingPlace } from '#ui/checks/findingPlace.ts'
import { jumpOnArrival } from '#ui/kit/jump.ts'
import { reportOf } from '../domain/report'
import { exampleWorkspace, open } from './opened'
import { addCabinet, openPack, page, preview } from './packPages'

async function finalise(workspace: Workspace) {
  const records = (await workspace.db.records.toArray()).flatMap(({ record }) => record ?? [])
  const report = {
    structure: buildStructure(records),
    figures: figuresOn(shelve(records)),
    quarter: '2012-Q1',
  }
  expect((await finaliseVersion(workspace, { report, asAt: '2012-08-14' })).ok).toBe(true)
}

const oneRow = { ...everything, include: ['first-time-entrants'] }

async function titled(workspace: Workspace, title: string, before?: string) {
  const at = { kind: 'committee', id: 'cabinet', register: 'front' } as const
  const known = before === undefined ? undefined : { ...noFront, title: before }
  const writes = [write(at, { ...noFront, title }, known)]
  expect((await save(workspace, { label: title, writes })).ok).toBe(true)
}

async function opened(workspace: Workspace) {
  const user = open(workspace, page, '/2012-Q1/packs/cabinet')
  await screen.findByRole('region', { name: 'Preview' })
  return user
}

const chooseVersion = () => screen.findByRole('radio', { name: /^Version 1\.0/ })

test('[S14] a version keeps the front that it was finalised with, and its forms say so', async () => {
  const workspace = await exampleWorkspace()
  await addCabinet(workspace, oneRow)
  await titled(workspace, 'Title of the first quarter')
  await finalise(workspace)
  await titled(workspace, 'Title of the second quarter', 'Title of the first quarter')
  const user = await opened(workspace)
  expect(preview()).toHaveTextContent('Title of the second quarter')
  await user.click(await chooseVersion())
  expect(preview()).toHaveTextContent('Title of the first quarter')
  expect(preview()).not.toHaveTextContent('Title of the second quarter')
  const forms = screen.getByRole('region', { name: 'Parts' })
  expect(within(forms).getByText('These are for the next draft: version 1.0 keeps its own.')).toBeVisible()
  workspace.close()
})

test('[S14] a committee that came after a version has its pack cut by how it is now, which is said', async () => {
  const workspace = await exampleWorkspace()
  await finalise(workspace)
  await addCabinet(workspace, oneRow)
  await titled(workspace, 'Title of today')
  const user = await opened(workspace)
  await user.click(await chooseVersion())
  expect(preview()).toHaveTextContent('Title of today')
  expect(screen.getAllByText(/^Version 1\.0 was finalised without these/)[0]).toBeVisible()
  workspace.close()
})

test('[C17] what is found on a front leads into its form', async () => {
  const workspace = await exampleWorkspace()
  const about = { kind: 'committee', id: 'cabinet', quarter: '2012-Q1', register: 'front' } as const
  const found = { what: 'early', meeting: '2012-06-01' } as const
  const place = findingPlace({ check: 'C17', about, severity: 'warns', found }, reportOf([]))
  expect(place?.path).toBe('/2012-Q1/packs/cabinet')
  if (place?.at) jumpOnArrival(place.at)
  await openPack(workspace)
  const form = await screen.findByRole('form', { name: 'Front page and texts' })
  await expect.poll(() => document.activeElement).toBe(within(form).getByLabelText('Title'))
  expect(form).toBeVisible()
  workspace.close()
})
