import { expect, test } from 'vitest'
import { everyText, registersWithText } from '../everyText'
import { faultsOf } from '../plainBundle'

test('every register that holds texts of people has its place in what every text is written into', () => {
  const records = everyText((most) => `Written here (${most})`)
  const withText = registersWithText()
  const written = records.flatMap(({ kind, values }) =>
    Object.entries(values)
      .filter(([, value]) => JSON.stringify(value).includes('Written here'))
      .map(([register]) => `${kind}/${register}`),
  )

  expect(withText.length).toBeGreaterThan(40)
  expect(withText.filter((register) => !written.includes(register))).toEqual(['version/frozen'])
  expect(records.flatMap(faultsOf).filter((fault) => !fault.includes('expected'))).toEqual([])
})
