import './jsdomParts'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { startCouncil } from '#state/commands/start'
import { Desk } from '#ui/Desk'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { FirstMinute } from '#ui/pages/FirstMinute'
import { SettingsPage } from '#ui/pages/SettingsPage'
import { emptyWorkspace } from '../state/testWorkspace'
import { dump } from '../storage/openedDatabase'
import { AtQuarter, choose, exampleWorkspace, fileOf, open } from './opened'

const passphrase = 'kettle orbit maple ladder'
const exchange = <AtQuarter quarter="2012-Q1" page={ExchangePage} />

describe('[B8] a locked file', () => {
  it('asks for its passphrase by keyboard, says what was wrong, and shows what lies in it', async () => {
    const text = await lockedRequest()
    const workspace = await exampleWorkspace()
    const user = open(workspace, exchange)
    await user.upload(await screen.findByLabelText('Choose files'), fileOf(text, 'sealed_a.json'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Locked: sealed_a.json' }))
    const input = dialog.getByLabelText('Passphrase')
    await waitFor(() => expect(input).toHaveFocus())
    expect(input).toHaveAttribute('type', 'password')
    await user.keyboard('{Enter}')
    expect(input).toHaveAccessibleDescription(/Type the passphrase/)
    await user.keyboard(`${passphrase}s{Enter}`)
    await waitFor(() =>
      expect(input).toHaveAccessibleDescription(
        /either the passphrase is not the right one, or the file was changed/,
      ),
    )
    expect(input).toHaveFocus()
    await user.keyboard('{Backspace}{Enter}')
    expect(await screen.findByRole('heading', { level: 3, name: 'sealed_a.json' })).toHaveFocus()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Request')).toBeVisible()
    workspace.close()
  })

  it('that is left is named beside the others, and each is asked for in turn', async () => {
    const text = await lockedRequest()
    const workspace = await exampleWorkspace()
    const before = await dump(workspace.db)
    const user = open(workspace, exchange)
    await user.upload(await screen.findByLabelText('Choose files'), [
      fileOf(text, 'one.json'),
      fileOf(text, 'two.json'),
    ])
    await screen.findByRole('dialog', { name: 'Locked: one.json' })
    await user.click(screen.getByRole('button', { name: 'Leave this file' }))
    const second = within(await screen.findByRole('dialog', { name: 'Locked: two.json' }))
    await user.type(second.getByLabelText('Passphrase'), `${passphrase}{Enter}`)
    expect(await screen.findByRole('heading', { level: 3, name: 'two.json' })).toBeVisible()
    expect(screen.getByText(/was left locked/)).toBeVisible()
    expect(await dump(workspace.db)).toBe(before)
    workspace.close()
  })

  it('is opened on the first page too', async () => {
    const text = await lockedRequest()
    const workspace = await emptyWorkspace()
    const user = open(workspace, <FirstMinute />)
    await user.upload(
      await screen.findByLabelText('Choose the file I was sent'),
      fileOf(text, 'sealed_a.json'),
    )
    await user.type(await screen.findByLabelText('Passphrase'), `${passphrase}{Enter}`)
    expect(await screen.findByRole('heading', { level: 2, name: 'sealed_a.json' })).toBeVisible()
    workspace.close()
  })

  it('is restored from in Settings where it is a backup', async () => {
    const text = await lockedBackup()
    const workspace = await emptyWorkspace()
    await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
    const user = open(workspace, <Desk />, '/2012-Q1/settings')
    await user.upload(
      await screen.findByLabelText('Restore from a backup file'),
      fileOf(text, 'sealed_b.json'),
    )
    await user.type(await screen.findByLabelText('Passphrase'), `${passphrase}{Enter}`)
    const dialog = within(await screen.findByRole('dialog', { name: 'Replace everything by this backup?' }))
    expect(dialog.getByText('Dudley Metropolitan Borough Council')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Replace everything' })).toBeEnabled()
    workspace.close()
  })
})

describe('[B8] locking a file', () => {
  it('wants the passphrase twice, says how to pass it on, and forgets it', async () => {
    const workspace = await exampleWorkspace()
    const user = open(workspace, exchange)
    await user.click(await screen.findByRole('checkbox', { name: 'Lock with a passphrase' }))
    const typed = screen.getByLabelText('Passphrase')
    expect(typed).toHaveAccessibleDescription(/at least four different words/)
    await user.click(screen.getByRole('button', { name: 'Save this quarter' }))
    expect(typed).toHaveFocus()
    await user.type(typed, passphrase)
    expect(typed).toHaveAccessibleDescription('This is long enough.')
    const again = screen.getByLabelText('The same passphrase again')
    await user.type(again, 'kettle orbit')
    await user.click(screen.getByRole('button', { name: 'Save this quarter' }))
    expect(again).toHaveFocus()
    expect(again).toHaveAccessibleDescription(/not the same as above/)
    expect(workspace.saved).toEqual([])
    await user.clear(again)
    await user.type(again, passphrase)
    await user.click(screen.getByRole('button', { name: 'Save this quarter' }))
    expect(await screen.findByText(/^Saved to your downloads: sealed_/)).toBeVisible()
    expect(screen.getByText(/Tell its passphrase by phone, never in the e-mail/)).toBeVisible()
    expect(JSON.parse(workspace.saved[0]?.text ?? '')).toMatchObject({ kind: 'sealed' })
    expect(typed).toHaveValue('')
    workspace.close()
  })
})

describe('[B7] the six words', () => {
  it('of this browser stand in Settings, and a colleague sees the same in the details of the file', async () => {
    const workspace = await exampleWorkspace()
    open(workspace, <AtQuarter quarter="2012-Q1" page={SettingsPage} />)
    expect(await screen.findByText(/gets its six words with the first file/)).toBeVisible()
    await exportFile(workspace, { scope: { what: 'request', quarter: '2012-Q1', sections: [], posts: [] } })
    const words = (await screen.findByText(/^([a-z]+ ){5}[a-z]+$/, { selector: 'strong' })).textContent
    expect(screen.getByText(/proves the same browser, not a person/)).toBeVisible()
    workspace.close()
    document.body.replaceChildren()
    const colleague = await exampleWorkspace()
    const user = open(colleague, exchange)
    await user.upload(await screen.findByLabelText('Choose files'), fileOf(workspace.saved[0]?.text ?? ''))
    expect(
      await screen.findByText(new RegExp(`^Signed, first time from this browser\\. .*${words}\\.$`)),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Take it in' })).toBeEnabled()
    colleague.close()
  })
})

describe('[F38] a doubtful file', () => {
  let changed = ''
  beforeEach(async () => {
    changed = (await request()).replace('"note": ""', '"note": "Pay no heed"')
  })

  it('is not taken unless it is ticked by hand, with the reason beside it', async () => {
    const workspace = await exampleWorkspace()
    const user = open(workspace, exchange)
    await user.upload(await screen.findByLabelText('Choose files'), fileOf(changed))
    expect(await screen.findByText(/^The cover or a record is missing or changed/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Take it in' })).toBeDisabled()
    await user.click(screen.getByRole('checkbox', { name: 'Include it all the same' }))
    await user.click(screen.getByRole('button', { name: 'Take it in' }))
    expect(await screen.findByText(/^Taken in:/)).toBeVisible()
    workspace.close()
  })

  it('is left out of “Tick all” among several', async () => {
    const right = await request()
    const workspace = await exampleWorkspace()
    const user = open(workspace, exchange)
    await user.upload(await screen.findByLabelText('Choose files'), [
      fileOf(changed, 'changed.json'),
      fileOf(right, 'right.json'),
    ])
    expect(await screen.findByRole('checkbox', { name: 'Take in changed.json' })).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Tick all files but the doubtful ones' }))
    expect(choose('Take in changed.json')).not.toBeChecked()
    expect(choose('Take in right.json')).toBeChecked()
    workspace.close()
  })
})

const wholeQuarter = { what: 'request', quarter: '2012-Q1', sections: [], posts: [] } as const

const request = () => written({ scope: wholeQuarter })
const lockedRequest = () => written({ scope: wholeQuarter, passphrase })
const lockedBackup = () => written({ scope: { what: 'everything' }, passphrase })

async function written(outgoing: Parameters<typeof exportFile>[1]): Promise<string> {
  const workspace = await exampleWorkspace()
  await exportFile(workspace, outgoing)
  workspace.close()
  return workspace.saved[0]?.text ?? ''
}
