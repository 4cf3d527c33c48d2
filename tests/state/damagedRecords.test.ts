import { expect, test } from 'vitest'
import { putFileBack, withdrawFile } from '#state/commands/decideFiles'
import { council, fileNamed, fileOfFrank, shown } from './atWork'
import { standing, takeText } from './taking'

const damages: readonly [string, string][] = [
  ['no values', '"values": "gone"'],
  ['a list for its values', '"values": [1, 2]'],
  ['a value of a wrong shape', '"values": {"comment": {"strange": 1}}'],
]

test.each(damages)(
  '[G5] a file with a damaged record that has %s is withdrawn and put back like any other',
  async (_what, values) => {
    const { workspace, colleague } = await council()
    const before = await standing(workspace)
    const whole = await fileOfFrank(colleague)
    const bundle = JSON.parse(whole)
    bundle.payload.records[1] = { ...bundle.payload.records[1], ...JSON.parse(`{${values}}`) }
    await takeText(workspace, JSON.stringify(bundle))
    const taken = await standing(workspace)
    const file = await fileNamed(workspace)
    expect(await withdrawFile(workspace, file)).toEqual({ ok: true, value: null })
    expect(await standing(workspace)).toBe(before)
    expect(await putFileBack(workspace, file)).toEqual({ ok: true, value: null })
    expect(await standing(workspace)).toBe(taken)
    expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'by Frank' })
    expect(await shown(workspace, 'b@2012-Q1')).toBeNull()
    workspace.close()
  },
)
