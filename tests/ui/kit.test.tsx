import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { announce } from '#ui/kit/announce.ts'
import { Announcer } from '#ui/kit/Announcer'
import { Dialog } from '#ui/kit/Dialog'
import { SelectField, TextArea, TextField } from '#ui/kit/fields'
import { Menu } from '#ui/kit/Menu'
import { Notice } from '#ui/kit/Notice'
import { FigureText } from '#ui/kit/FigureText'
import { TitleContext } from '#ui/kit/documentTitle.ts'
import { Page } from '#ui/kit/Page'
import { SaveState } from '#ui/kit/SaveState'
import { nameOfStatus, StatusMark } from '#ui/kit/StatusMark'
import { useHotkeys } from '#ui/kit/useHotkeys.ts'

describe('a status', () => {
  const band = {
    label: 'exceeds the target tolerance',
    short: 'exceeds',
    symbol: 'star',
    tone: 'best',
  } as const

  test('stands beside its word', () => {
    render(<StatusMark status={{ band }} />)
    expect(screen.getByText('exceeds')).toBeVisible()
    expect(screen.getByTitle('exceeds the target tolerance')).toHaveAttribute('data-tone', 'best')
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('where space is short, has its word in its name', () => {
    render(<StatusMark status={{ band }} word="named" />)
    expect(screen.getByRole('img', { name: 'exceeds the target tolerance' })).toHaveAttribute(
      'data-symbol',
      'star',
    )
  })

  test('[S8] that is missing is an open dash with its one reason', () => {
    render(<StatusMark status={{ missing: 'targetAwaiting' }} word="named" />)
    expect(screen.getByRole('img', { name: 'no status (target awaiting)' })).toHaveAttribute(
      'data-symbol',
      'dash',
    )
    expect(nameOfStatus({ missing: 'awaiting' })).toBe('no status (awaiting data)')
  })
})

describe('a field', () => {
  test('belongs to its label, its hint and its error', () => {
    render(
      <TextField
        label="Title"
        hint="As it is printed"
        error="A title is needed"
        required
        input={{ name: 'title' }}
      />,
    )
    const input = screen.getByRole('textbox', { name: 'Title' })
    expect(input).toHaveAccessibleDescription('As it is printed A title is needed')
    expect(input).toBeInvalid()
    expect(input).toBeRequired()
  })

  test('without error is valid, whatever its input is', () => {
    const choices = [{ value: 'lower', label: 'lower is better' }]
    render(
      <>
        <TextArea label="Summary" input={{}} />
        <SelectField label="Polarity" choices={choices} input={{}} />
      </>,
    )
    expect(screen.getByRole('textbox', { name: 'Summary' })).toBeValid()
    expect(screen.getByRole('combobox', { name: 'Polarity' })).toHaveDisplayValue('lower is better')
  })
})

function Opening() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Finalise
      </button>
      {isOpen && (
        <Dialog title="Finalise version 1.0" onClose={() => setOpen(false)}>
          Figures as at 14 August 2012
        </Dialog>
      )}
    </>
  )
}

describe('a dialog', () => {
  test('is named by its title, and gives the focus back when it is closed', async () => {
    const user = userEvent.setup()
    render(<Opening />)
    await user.click(screen.getByRole('button', { name: 'Finalise' }))
    expect(screen.getByRole('dialog', { name: 'Finalise version 1.0' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Close: Finalise version 1.0' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'Finalise' })).toHaveFocus()
  })

  test('asks to be closed on Escape', async () => {
    render(<Opening />)
    await userEvent.click(screen.getByRole('button', { name: 'Finalise' }))
    const cancel = new Event('cancel', { cancelable: true })
    act(() => void screen.getByRole('dialog').dispatchEvent(cancel))
    expect(cancel.defaultPrevented).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a menu', () => {
  test('opens on its button, is walked with arrows, and what cannot be chosen is not', async () => {
    const onCopy = vi.fn<() => void>()
    const onWithdraw = vi.fn<() => void>()
    const user = userEvent.setup()
    render(
      <Menu
        label="More"
        items={[
          { label: 'Copy', onSelect: onCopy },
          { label: 'Withdraw', onSelect: onWithdraw, disabled: true, hint: 'Nothing was submitted' },
        ]}
      />,
    )
    const button = screen.getByRole('button', { name: /More/ })
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('menuitem', { name: 'Copy' })).toHaveFocus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onWithdraw).not.toHaveBeenCalled()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onCopy).toHaveBeenCalledOnce()
    expect(button).toHaveFocus()
  })
})

describe('the saved state is always in words', () => {
  test.each([
    [{ state: 'idle' }, 'Everything is saved'],
    [{ state: 'saving' }, 'Saving…'],
    [{ state: 'saved', at: new Date(2026, 1, 3, 14, 5) }, 'Saved 14:05'],
  ] as const)('%o', (saving, words) => {
    render(<SaveState saving={saving} />)
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('only a failure interrupts', () => {
    render(<SaveState saving={{ state: 'failed', message: 'the disk is full' }} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved: the disk is full')
  })
})

test('a notice lists its problems', () => {
  render(<Notice kind="problem" heading="Nothing was changed" problems={['Target of PI1128: no figure']} />)
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed')
  expect(screen.getByRole('listitem')).toHaveTextContent('Target of PI1128: no figure')
})

test('the same words announced twice are spoken twice', () => {
  render(<Announcer />)
  act(() => announce('Saved'))
  const first = screen.getByText('Saved')
  act(() => announce('Saved'))
  expect(screen.getByText('Saved')).not.toBe(first)
  expect(screen.getByRole('status')).toHaveTextContent('Saved')
})

test('a page gives its heading the focus when its address changes, not when it is first opened', () => {
  const { rerender } = render(
    <Page title="Overview" address="/">
      Figures
    </Page>,
  )
  expect(document.body).toHaveFocus()
  expect(document.title).toBe('Overview – Quarterdeck')
  rerender(
    <Page title="Young People" address="/section/a">
      Figures
    </Page>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Young People' })).toHaveFocus()
})

describe('undo by key', () => {
  function Undoing({ onUndo }: { onUndo: () => void }) {
    const [text, setText] = useState('1850')
    useHotkeys({ 'mod+z': onUndo })
    return <input data-committed="1850" value={text} onChange={({ target }) => setText(target.value)} />
  }

  test('works anywhere, but leaves a field with uncommitted text its own undo', async () => {
    const onUndo = vi.fn<() => void>()
    const user = userEvent.setup()
    render(<Undoing onUndo={onUndo} />)
    await user.keyboard('{Control>}z{/Control}')
    await user.click(screen.getByRole('textbox'))
    await user.keyboard('{Meta>}z{/Meta}')
    expect(onUndo).toHaveBeenCalledTimes(2)
    await user.keyboard('1{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}')
    expect(onUndo).toHaveBeenCalledTimes(2)
  })
})

test.each([
  ['−£1,260,000', ['−£1,260,000']],
  ['30 September 2025', ['30 September 2025']],
  ['10% to 20%', ['10%', 'to 20%']],
  ['more than 30 June 2012', ['more than', '30 June 2012']],
  ['95% (floor 90%)', ['95%', '(floor 90%)']],
])('%s breaks only between its figures', (text, pieces) => {
  const { container } = render(<FigureText text={text} />)
  expect(container).toHaveTextContent(text)
  expect([...container.querySelectorAll('.whole')].map(({ textContent }) => textContent)).toEqual(pieces)
})

test('a page says in the title of its window through which quarter and council it is seen, each once', () => {
  const page = (title: string) => (
    <TitleContext value={['Quarter 1 2012/13', 'Dudley']}>
      <Page title={title} address="/">
        Figures
      </Page>
    </TitleContext>
  )
  const { rerender } = render(page('Young People'))
  expect(document.title).toBe('Young People – Quarter 1 2012/13 – Dudley – Quarterdeck')
  rerender(page('Quarter 1 2012/13'))
  expect(document.title).toBe('Quarter 1 2012/13 – Dudley – Quarterdeck')
})
