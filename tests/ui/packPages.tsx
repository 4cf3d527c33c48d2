import { screen, within } from '@testing-library/react'
import { creation } from '#domain/change'
import { everything } from '#domain/pack/receives'
import type { Content } from '#domain/pack/receives'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { PacksPage } from '#ui/pages/PacksPage'
import { AtQuarter, open } from './opened'

export const page = (
  <>
    <AtQuarter quarter="2012-Q1" page={PacksPage} />
    <Announcer />
  </>
)

/** The pack of a committee that receives one row, which is drawn sooner. */
export async function openPack(workspace: Workspace, path = 'cabinet') {
  await addCabinet(workspace, { ...everything, include: ['first-time-entrants'] })
  const user = open(workspace, page, `/2012-Q1/packs/${path}`)
  await screen.findByRole('region', { name: 'Preview' })
  return user
}

export const addCabinet = (workspace: Workspace, content: Content | undefined) =>
  save(workspace, {
    label: 'Cabinet',
    writes: creation('committee', 'cabinet', {
      identity: { name: 'Cabinet', kind: '' },
      ...(content && { content }),
    }),
  })

export const partsShown = () =>
  within(screen.getByRole('region', { name: 'Preview' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)

export const preview = () => screen.getByRole('region', { name: 'Preview' })
