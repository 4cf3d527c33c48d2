import { partTitles } from '../composition'
import type { PackItem } from '../composition'
import type { Block, Part } from '../document'
import { blockIds } from '../ownBlocks'
import type { OwnBlock } from '../ownBlocks'
import { ownTable } from '../ownTable'
import type { PartsFrom } from '../packAsked'

/** The pack's own texts that stand one behind the other make one part; `at`: how many such parts there were before. */
export function textPart(items: readonly PackItem[], from: PartsFrom, at: number): readonly Part[] {
  const blocks = seenBlocks(items, from)
  if (blocks.length === 0) return []
  const [first] = blocks
  const title = (at > 0 || blocks.length === 1) && first?.title ? first.title : partTitles.texts
  return [
    {
      id: at === 0 ? 'about-this-report' : `about-this-report-${at + 1}`,
      title,
      orientation: 'portrait',
      blocks: blocks.flatMap((block) => blocksOf(block, title)),
    },
  ]
}

/** An exempt one leaves a sentence in the public copy, which does not tell its heading; an internal one is in no copy. */
function seenBlocks(items: readonly PackItem[], { packFor, visible }: PartsFrom): readonly OwnBlock[] {
  const ids = blockIds(packFor.front.blocks)
  return items.flatMap(({ block: id, shown }): readonly OwnBlock[] => {
    const block = packFor.front.blocks[ids.indexOf(id ?? '')]
    if (!shown || !block || block.access === 'internal') return []
    if (block.title === '' && block.text === '') return []
    return block.access === 'exempt' && !visible.isPart2 ? [hiddenBlock] : [block]
  })
}

const hiddenBlock: OwnBlock = {
  title: '',
  text: 'A text that stands here is exempt from publication and is in the Part 2 copy only.',
}

function blocksOf(block: OwnBlock, partTitle: string): readonly Block[] {
  const { title, text, form = 'prose' } = block
  if (block === hiddenBlock) return [{ is: 'note', text }]
  const isTitled = title !== '' && title !== partTitle
  if (form === 'table') return [ownTable(title || 'Table', text)]
  return [
    ...(isTitled ? [{ is: 'heading', level: 2, text: title } as const] : []),
    ...(text === '' ? [] : [{ is: 'prose', text } as const]),
  ]
}
