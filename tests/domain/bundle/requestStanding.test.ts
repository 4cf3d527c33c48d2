import { planImport } from '#domain/bundle/planImport'
import type { GatedBundle } from '#domain/bundle/gate'
import { describe, expect, it } from 'vitest'
import { clerk, emptyBrowser, entry, figure, fileOf, final, record, standingsOf } from './plans'

const actual = figure({ actual: [entry('ana.1', final('1850'))] })
const tolerance = record('definition', 'k3x9@2012-Q1', {
  tolerance: [entry('ana.2', { mode: 'percent', up: '50', down: '50' })],
})
const standings = (file: GatedBundle, context = clerk) => standingsOf(planImport(new Map(), [file], context))

describe('requests', () => {
  const requestBy = (id: string) =>
    fileOf([actual, tolerance], { kind: 'request', actor: { id, post: '', seq: 1, previous: null } })
  const plain = async (id = 'clerk') => {
    const { text: _, ...file } = await fileOf([actual, tolerance], {
      kind: 'request',
      actor: { id, post: '', seq: 1, previous: null },
    })
    const { integrity: _i, id: _id, contentId: _c, ...bundle } = file.bundle
    return { ...file, text: '', bundle }
  }
  const held = ['definition/k3x9@2012-Q1 tolerance proposal', 'measurement/k3x9@2012-Q1 actual theirs']
  const whole = held.map((one) => one.replace('proposal', 'theirs'))
  const officer = { ...clerk, requested: [], planFrom: 'request' as const, coordinators: new Set(['clerk']) }
  const delegating = { ...officer, requested: clerk.requested }
  const unasking = { ...clerk, requested: [] }

  it('[G6] the first one, in an empty browser, is taken whole', async () => {
    expect(standings(await requestBy('clerk'), emptyBrowser)).toEqual(whole)
  })

  it('[G6] the second of the same clerk is taken whole, and that of the clerk in a new browser', async () => {
    expect(standings(await requestBy('clerk'), officer)).toEqual(whole)
    expect(standings(await requestBy('clerk-anew'), officer)).toEqual(whole)
  })

  it('[G6] an officer who asked a colleague still takes those of the clerk whole, and nobody else’s', async () => {
    expect(standings(await requestBy('clerk'), delegating)).toEqual(whole)
    expect(standings(await requestBy('ana'), delegating)).toEqual([
      'definition/k3x9@2012-Q1 tolerance proposal',
      'measurement/k3x9@2012-Q1 actual outside',
    ])
  })

  it('[G6] where the plan was set up they change no plan, also before anybody was asked', async () => {
    expect(standings(await requestBy('ana'), unasking)).toEqual(held)
    for (const context of [unasking, clerk])
      expect(standings(await fileOf([tolerance], { kind: 'backup' }), context)).toEqual(held.slice(0, 1))
  })

  it('[B2] that are plain change no plan, whoever they say they are from', async () => {
    expect(standings(await plain(), officer)).toEqual(held)
    expect(standings(await plain(), unasking)).toEqual(held)
    expect(standings(await plain(), delegating)[0]).toEqual(held[0])
    expect(standings(await plain(), emptyBrowser)).toEqual(whole)
  })
})
