import { describe, expect, it } from 'vitest'
import { showItem } from '#domain/pack/composing'
import { usualComposition } from '#domain/pack/composition'
import { everything } from '#domain/pack/receives'
import { blocksText } from '#writers/blocksText'
import { exampleReport } from '../exampleReport'
import { packOf, partOf } from './packs'
import type { PackStory } from './packs'

const composition = showItem({ composition: usualComposition, blocks: [] }, 'coverReport', true)

const paragraphs = (story: PackStory = {}, report = exampleReport()) =>
  blocksText(partOf(packOf(report, { composition, ...story }), 'cover-report'))

describe('the paragraphs for the cover report', () => {
  it('stand in a pack only where that was chosen, before everything else', () => {
    expect(packOf(exampleReport()).parts[0]?.id).not.toBe('cover-report')
    expect(packOf(exampleReport(), { composition }).parts[0]?.id).toBe('cover-report')
  })

  it('[K1] [K2] say what the pack says, with the sum that proves it', () => {
    const text = paragraphs()
    expect(text).toContain(
      'To tell Cabinet how Dudley Metropolitan Borough Council performed in Quarter 1 2012/13, from 1 April 2012 to 30 June 2012.',
    )
    expect(text).toContain('The report covers 8 indicators and 8 key activities of Council Plan 2013.')
    expect(text).toContain('7 of 8 indicators have a status.')
    expect(text).toContain('- Exceeds the target tolerance: 5 of 7')
    expect(text).toContain(
      '5 exceeds + 1 upper half + 0 lower half + 1 below = 7 with a status; 7 + 1 target awaiting = 8 indicators.',
    )
  })

  it('[K3] name what is reported by exception, and recommend to consider it', () => {
    const text = paragraphs()
    expect(text).toContain('1 indicator is reported by exception:\n\n- PI1124 – Number of reported incidents')
    expect(text).toContain('consider the 1 indicator and 1 key activity reported by exception')
  })

  it('speak of nothing that the committee does not receive, and of its remit', () => {
    const text = paragraphs({ content: { ...everything, include: ['first-time-entrants'] } })
    expect(text).toContain('The report covers 1 indicator of Council Plan 2013. 1 of 8 indicators is in')
    expect(text).not.toMatch(/PI1124|key activit|consider/u)
    expect(paragraphs({ content: { ...everything, include: ['gone'] } })).toBe('')
  })

  it('[C21] tell nothing of a figure that the copy hides', () => {
    const hidden = exampleReport({
      'measurement/pi1124@2012-Q1': { access: { level: 'exempt', paragraph: '3' } },
    })
    expect(paragraphs({}, hidden)).not.toContain('PI1124')
    expect(paragraphs({ isPart2: true }, hidden)).toContain('PI1124')
  })
})
