import { expect, test } from 'vitest'
import { bytesOf, figure, onlyProblem, plainBundle, refusal } from './bundles'

test('[G3] a problem names what this browser knows and the file does not', async () => {
  const file = plainBundle()
  file.payload.records = [figure({ actual: { state: 'final', value: 'about 12' } })]
  const known = [
    { kind: 'definition', id: 'k3x9@2012-Q1', values: { identity: { ref: 'PI1128', title: '' } } },
  ]
  const [problem] = await refusal(file, { known })
  expect(problem?.path).toContain('measurement of PI1128 in Quarter 1 2012/13')
})

test('[G1] a place many levels deep is named in brief', async () => {
  const problem = await onlyProblem(bytesOf('['.repeat(60) + ']'.repeat(60)))
  expect(problem).toMatchObject({ code: 'too-deep', path: 'item 1, item 1, item 1, …, item 1' })
})
