import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

describe('whatever is drawn', () => {
  const turned = 'abc\u202Etxt.exe'
  const said = 'abc⟨U+202E⟩txt.exe'

  test('[G4] shows characters that turn a text round instead of obeying them, alone, beside others and in names', () => {
    render(
      <ul aria-label={turned}>
        <li>{turned}</li>
        <li title={turned}>
          {1} {turned} <>{turned}</>
        </li>
      </ul>,
    )
    expect(screen.getByRole('list', { name: said })).toHaveTextContent(`${said}1 ${said} ${said}`)
    expect(screen.getByTitle(said)).toBeVisible()
  })

  test('[G4] but leaves what a field holds as it is stored', () => {
    render(<input aria-label="Title" defaultValue={turned} />)
    expect(screen.getByLabelText('Title')).toHaveValue(turned)
  })
})
