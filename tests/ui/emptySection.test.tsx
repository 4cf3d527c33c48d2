import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { save } from '#state/commands/save'
import { SectionPage } from '#ui/pages/SectionPage'
import { creation } from '#domain/change'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

test('an empty section says under each heading what is missing, and adds it there', async () => {
  await save(workspace, {
    label: 'New section',
    writes: creation('section', 'parks', { identity: { title: 'Parks' }, order: 'z9' }),
  })
  open(
    workspace,
    <AtQuarter quarter="2012-Q1" page={(context) => <SectionPage {...context} section="parks" />} />,
  )
  const headings = await screen.findAllByRole('heading', { level: 2 })
  expect(headings.at(-1)).toHaveTextContent('Objectives and key activities')
  const partOf = (words: string) => within(screen.getByText(words).closest('div') ?? document.body)
  expect(
    partOf('This section has no indicators in this quarter.').getByRole('link', { name: 'Add an indicator' }),
  ).toBeVisible()
  expect(
    partOf('This section has no objectives in this quarter.').getByRole('link', { name: 'Add an objective' }),
  ).toBeVisible()
})
