import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { given, rowOf } from './readingGiven'

afterEach(() => localStorage.clear())

test('[A1] figures that grow like those to date are asked about once, and taken as it is answered', async () => {
  const { workspace, user } = await given(
    [
      'Quarter 3 2012/13',
      'Ref\tIndicator\tQ1\tQ2\tQ3\tAnnual target',
      'HE01\tHomes repaired\t900\t1,850\t2,700\t3,600',
    ].join('\n'),
  )
  const asked = screen.getByRole('combobox', { name: 'The figures of Table 1 are' })
  expect(asked).toHaveAccessibleDescription(/^The figures of HE01 grow .* no target of the year is taken/)
  expect(rowOf(/HE01/)).toHaveTextContent(/not taken in until you say/)
  await user.selectOptions(asked, 'Year to date (cumulative)')
  await waitFor(() => expect(rowOf(/HE01/)).toHaveTextContent(/to date, a quarter of it more each quarter/))
  expect(asked).toHaveDisplayValue('Year to date (cumulative)')
  workspace.close()
})

test('where rows go and what becomes of a target for the year is said before anything is taken in', async () => {
  const { workspace, user } = await given(
    [
      'Ref\tIndicator\tUnit\tAnnual target\tActual\tWard map',
      'HE01\tHomes let\tNumber\t40\t12\tx',
      'HE02\tRepairs on time\t%\t90%\t88%\tx',
      'HE03\tHouseholds in temporary accommodation\t\t35\t37\tx',
    ].join('\n'),
  )
  expect(screen.getByRole('rowheader', { name: /^Under no heading/ })).toHaveTextContent(
    'Under no heading 3 indicators: taken into the section “Council performance”',
  )
  expect(rowOf(/HE01/)).toHaveTextContent(/40for the year: a quarter of it each quarter/)
  expect(rowOf(/HE02/)).toHaveTextContent(/90%for the year: as it stands in every quarter/)
  expect(rowOf(/HE03/)).toHaveTextContent(/35for the year: as it stands in every quarter, by its title/)
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What the figures of HE03 cover' }),
    'Adds up: each is the value of its quarter',
  )
  await waitFor(() => expect(rowOf(/HE03/)).toHaveTextContent(/a quarter of it each quarter/))
  workspace.close()
})
