import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { save } from '#state/commands/save'
import { undo } from '#state/commands/history'
import type { Workspace } from '#state/workspace'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const open = () => openPage(workspace, (context) => <SectionPage {...context} section="crime" />)

const figure = (id: string) => storedValues(workspace, 'measurement', `${id}@2012-Q1`)
const progress = (id: string) => storedValues(workspace, 'progress', `${id}@2012-Q1`)

function paste(target: HTMLElement, rows: readonly string[]) {
  focusOn(target)
  const text = rows.join('\r\n')
  const getData = (type: string) => (type === 'text/plain' ? text : '')
  fireEvent.paste(target, { clipboardData: { getData, files: [] } })
}

describe('a paste into the scorecard of a section', () => {
  test('[N2] goes by reference and heading, and one undo takes all of it back', async () => {
    await open()
    paste(cellOf('pi1128', 'actual'), [
      'Comment\tReference\tResult',
      'Counted anew\tPI1171\t600',
      '\tpi 1128\t1,900',
    ])
    await screen.findByText('Pasted 2 rows × 2 columns: 3 cells changed; 1 blank cell changes nothing.', {
      selector: 'p',
    })
    expect(await figure('pi1128')).toMatchObject({ actual: { state: 'final', value: '1900' } })
    expect(await figure('pi1171')).toMatchObject({ actual: { value: '600' }, comment: 'Counted anew' })
    await undo(workspace)
    expect(await figure('pi1128')).toMatchObject({ actual: { value: '1850' } })
    expect(await figure('pi1171')).toMatchObject({ actual: { value: '571' } })
  })

  test('a former reference finds its row too', async () => {
    await save(workspace, {
      label: 'Former reference',
      writes: [
        { kind: 'indicator', id: 'pi1171', register: 'formerRefs', value: ['NI 16'], before: undefined },
      ],
    })
    await open()
    paste(cellOf('pi1128', 'actual'), ['NI16\t600', 'PI1128\t1,900'])
    await screen.findByText(/2 cells changed/, { selector: 'p' })
    expect(await figure('pi1171')).toMatchObject({ actual: { value: '600' } })
  })

  test('[N2] [F12] what changes while the dialog is open is shown in it, and N/A is stored as what it is said to mean', async () => {
    const user = await open()
    paste(cellOf('pi1128', 'actual'), ['N/A\t2,100', '0.95\t1.1'])
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste into this table' }))
    expect(dialog.getByRole('row', { name: /^PI1128/ })).toHaveTextContent('was “2061”')
    const before = { kind: 'point', value: '2061' }
    const at = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'target' } as const
    await save(workspace, {
      label: 'Target of PI1128',
      writes: [{ ...at, value: { kind: 'point', value: '2000' }, before }],
    })
    await waitFor(() => expect(dialog.getByRole('row', { name: /^PI1128/ })).toHaveTextContent('was “2000”'))
    await user.selectOptions(dialog.getByRole('combobox', { name: /^“N\/A” in Actual/ }), 'Awaiting data')
    await user.click(dialog.getByRole('button', { name: 'Paste 4 cells' }))
    await waitFor(async () =>
      expect(await figure('pi1128')).toMatchObject({
        actual: { state: 'awaiting' },
        target: { value: '2100' },
      }),
    )
  })
})

describe('a paste into key activities', () => {
  test('[S16] a status by its words, progress beside it', async () => {
    await open()
    paste(cellOf('ta1a', 'status'), ['Good progress, on schedule\tBegun', 'Excellent\t'])
    await screen.findByText(/3 cells changed/, { selector: 'p' })
    expect(await progress('ta1a')).toMatchObject({ status: 'good', text: 'Begun' })
    expect(await progress('ta1b')).toMatchObject({ status: 'excellent' })
  })

  test('[S16] a word of another scheme is asked about', async () => {
    const user = await open()
    paste(cellOf('ta1a', 'status'), ['Amber', 'Green'])
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(
      dialog.getByRole('combobox', { name: /^“Amber” in Status/ }),
      'Fair progress, behind schedule',
    )
    await user.click(dialog.getByRole('button', { name: 'Paste 1 cell' }))
    await waitFor(async () => expect(await progress('ta1a')).toMatchObject({ status: 'fair' }))
    expect(await progress('ta1b')).toMatchObject({ status: 'good' })
  })
})
