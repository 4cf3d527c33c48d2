import { screen, within } from '@testing-library/react'
import { creation } from '#domain/change'
import type { QuarterId } from '#domain/primitives'
import type { RegisterValue, Values } from '#domain/records'
import { saveMe } from '#state/commands/me'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { AtQuarter, exampleWorkspace, open } from './opened'

/** The example, with the corporate performance manager at this browser. */
export async function managersWorkspace(): Promise<Workspace> {
  location.hash = ''
  const workspace = await exampleWorkspace()
  await saveMe(workspace, 'performance-manager')
  return workspace
}

/** The page of an indicator, once its questions are there. */
export async function openIndicator(
  workspace: Workspace,
  at: { indicator?: string; quarter?: QuarterId } = {},
) {
  const { indicator = 'pi1172', quarter = '2012-Q1' } = at
  const user = open(
    workspace,
    <>
      <AtQuarter quarter={quarter} page={(context) => <IndicatorPage {...context} indicator={indicator} />} />
      <Announcer />
    </>,
    `/${quarter}/indicator/${indicator}`,
  )
  await screen.findByRole('region', { name: 'Questions' })
  return user
}

export const ask = (workspace: Workspace, id: string, values: Values<'question'>) =>
  save(workspace, { label: 'Question', writes: creation('question', id, values) })

export const about = (id: string, kind = 'measurement') => ({ kind, id })

/** By the person at this browser, unless said otherwise. */
export const asked = (
  text: string,
  more: Partial<RegisterValue<'question', 'asked'>> = {},
): RegisterValue<'question', 'asked'> => ({
  text,
  post: 'performance-manager',
  meeting: '',
  on: '2012-07-02',
  ...more,
})

export const questions = () => within(screen.getByRole('region', { name: 'Questions' }))

export const items = () => questions().getAllByRole('listitem')

/** The values of every question that is stored. */
export async function stored(workspace: Workspace): Promise<readonly object[]> {
  const all = workspace.db.records.where('[kind+id]').between(['question', ''], ['question', '~'])
  return (await all.toArray()).flatMap(({ record }) => (record ? [record.values] : []))
}
