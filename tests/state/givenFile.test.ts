import { expect, test } from 'vitest'
import { largestFile } from '#domain/bundle/recogniseFile'
import { largestSealed } from '#domain/bundle/sealedLimits'
import { readGiven } from '#state/givenFile'

const given = (size: number) => {
  let reads = 0
  const arrayBuffer = () => {
    reads += 1
    return Promise.resolve(new ArrayBuffer(8))
  }
  return { file: { name: 'large.json', size, arrayBuffer }, reads: () => reads }
}

test.each(['exchange', 'backup'] as const)(
  '[G1] [F31] a file that is larger than any %s can be, locked or not, is refused before it is read',
  async (kind) => {
    const largest = largestFile[kind]
    const most = largestSealed(largest)
    const [large, tooLarge] = [given(most), given(most + 1)]
    expect((await readGiven(large.file, { largest, subtle: crypto.subtle })).ok).toBe(true)
    expect(large.reads()).toBe(1)
    const refused = await readGiven(tooLarge.file, { largest, subtle: crypto.subtle })
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'too-large' }] })
    expect(tooLarge.reads()).toBe(0)
  },
)
