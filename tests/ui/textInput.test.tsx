import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReadRichText } from '#state/richText'
import { Announcer } from '#ui/kit/Announcer'
import { Prose } from '#ui/text/Prose'
import { startFrom } from '#ui/text/startFrom.ts'
import { TextInput } from '#ui/text/TextInput'
import type { EnterKey } from '#ui/text/useTextEditing.ts'
import { SpokenWordCount } from '#ui/text/WordCount'
import { pasteBeforeRead } from '#ui/text/richPaste.ts'

interface WriterProps {
  readonly first?: string
  readonly enter?: EnterKey
  readonly limit?: number
}

function Writer({ first = '', enter = 'breaks', limit }: WriterProps) {
  const [text, setText] = useState(first)
  const field = useRef<HTMLTextAreaElement>(null)
  const earlier = { quarter: '2011-Q4', name: 'Quarter 4 2011/12', text: 'As before.' }
  return (
    <>
      <TextInput ref={field} input={{ 'aria-label': 'Comment' }} enter={enter} value={text} onText={setText}>
        <SpokenWordCount text={text} limit={limit} />
      </TextInput>
      <output aria-label="Held">{text}</output>
      <button type="button" onClick={() => startFrom(field.current, earlier)}>
        Start
      </button>
      <Announcer />
    </>
  )
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' })
const held = () => screen.getByRole('status', { name: 'Held' }).textContent

function write(props: WriterProps = {}) {
  render(<Writer {...props} />)
  act(() => field().focus())
  return userEvent.setup()
}

describe('bold and bullets', () => {
  test('have keys, and what is typed goes on inside', async () => {
    const user = write()
    await user.keyboard('It {Control>}b{/Control}grew{Control>}b{/Control} much')
    expect(held()).toBe('It **grew** much')
    await user.keyboard('{Enter}{Control>}{Shift>}8{/Shift}{/Control}one{Enter}two{Enter}{Enter}after')
    expect(held()).toBe('It **grew** much\n- one\n- two\nafter')
  })

  test('have buttons that leave the selection where it is', async () => {
    const user = write({ first: 'a word' })
    field().setSelectionRange(2, 6)
    await user.click(screen.getByRole('button', { name: 'Bold' }))
    expect(held()).toBe('a **word**')
    expect(field()).toHaveFocus()
    await user.keyboard('sign')
    expect(held()).toBe('a **sign**')
    await user.click(screen.getByRole('button', { name: 'Bullets' }))
    expect(held()).toBe('- a **sign**')
  })

  test('where Enter stores, Shift+Enter goes on in the list', async () => {
    const user = write({ first: '- one', enter: 'stores' })
    field().setSelectionRange(5, 5)
    await user.keyboard('{Shift>}{Enter}{/Shift}two')
    expect(held()).toBe('- one\n- two')
  })

  test('are checked as British English, and nothing is added while it is stored', () => {
    write()
    expect(field()).toHaveAttribute('spellcheck', 'true')
    expect(field()).toHaveAttribute('lang', 'en-GB')
  })
})

describe('the words are counted', () => {
  test('without their marks; passing the limit is said once each way', async () => {
    const user = write({ first: '- **one** two', limit: 3 })
    field().setSelectionRange(99, 99)
    expect(screen.getByText('2 of 3 words')).toBeVisible()
    await user.keyboard(' three four five')
    expect(screen.getByText('5 of 3 words, 2 too many')).toBeVisible()
    expect(screen.getByText('More than the 3 words that are asked for')).toBeInTheDocument()
  })
})

describe('an earlier text', () => {
  test('starts an empty one', async () => {
    const user = write()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(held()).toBe('As before.')
    expect(field()).toHaveFocus()
  })

  test('comes after what was typed, which stays', async () => {
    const user = write({ first: 'Mine. ' })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(held()).toBe('Mine.\n\nAs before.')
  })
})

const clipboard = (html: string, plain: string) => ({
  clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) },
})

describe('what is pasted from a word processor', () => {
  test('becomes small markdown', async () => {
    write({ first: 'Start ' })
    field().setSelectionRange(6, 6)
    const html = '<p>It <b>grew</b>.</p><ul><li>one</li></ul><script>alert(1)</script>'
    fireEvent.paste(field(), clipboard(html, 'It grew.\none'))
    await waitFor(() => expect(held()).toBe('Start It **grew**.\n\n- one'))
  })

  test('with Ctrl+Shift+V, and without HTML, is left to the browser', async () => {
    const user = write()
    expect(fireEvent.paste(field(), clipboard('', 'plain'))).toBe(true)
    await user.keyboard('{Control>}{Shift>}v')
    expect(fireEvent.paste(field(), clipboard('<b>a</b>', 'a'))).toBe(true)
    await user.keyboard('{/Shift}{/Control}x')
    expect(fireEvent.paste(field(), clipboard('<b>a</b>', 'a'))).toBe(false)
  })
})

describe('while the pasted text is being read', () => {
  let give: (read: ReadRichText) => void
  let pasting: Promise<void>

  beforeEach(() => {
    render(<Writer first="before " />)
    act(() => field().focus())
    field().setSelectionRange(7, 7)
    const reading = new Promise<ReadRichText>((resolve) => {
      give = resolve
    })
    act(() => {
      pasting = pasteBeforeRead(field(), { html: '<b>bold</b>', plain: 'bold' }, reading)
    })
  })

  const read = vi.fn<ReadRichText>(() => '**bold**')

  test('its words stand there, what is typed follows them, and then they become bold', async () => {
    const user = userEvent.setup()
    await user.keyboard(' typed')
    expect(held()).toBe('before bold typed')
    await act(async () => {
      give(read)
      await pasting
    })
    expect(held()).toBe('before **bold** typed')
    await user.keyboard(' on')
    expect(held()).toBe('before **bold** typed on')
  })

  test('typing before it keeps its place', async () => {
    const user = userEvent.setup()
    field().setSelectionRange(0, 0)
    await user.keyboard('b b')
    await act(async () => {
      give(read)
      await pasting
    })
    expect(held()).toBe('b bbefore **bold** '.trimEnd())
    expect(field().selectionStart).toBe(3)
  })

  test('changed meanwhile, it stays as it was changed', async () => {
    const user = userEvent.setup()
    await user.keyboard('{Backspace}er')
    await act(async () => {
      give(read)
      await pasting
    })
    expect(held()).toBe('before boler')
  })

  test('a reader that does not come leaves the plain words', async () => {
    await act(async () => {
      give(() => undefined)
      await pasting
    })
    expect(held()).toBe('before bold')
  })
})

describe('a text is shown', () => {
  test('as paragraphs, bullets and bold, everything else as it stands', () => {
    const text = 'One **two**\nthree\n\n- a <b>b</b>\n- https://example.org/\n\nabc\u202edef'
    const { container } = render(<Prose text={text} />)
    expect(container.querySelector('p')?.innerHTML).toBe('One <strong>two</strong><br>three')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'a <b>b</b>',
      'https://example.org/',
    ])
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByText('abc⟨U+202E⟩def')).toBeVisible()
  })
})
