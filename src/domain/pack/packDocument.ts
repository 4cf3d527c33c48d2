import { formatDate } from '../date'
import { previousQuarter, quarterPeriod, formatQuarter } from '../quarter'
import { committeeRows } from './committeeRows'
import { itemsInOrder, partTitles } from './composition'
import type { PackPart } from './composition'
import type { Block, Fact, PackDocument, Part } from './document'
import { logoOf } from './logo'
import { usualLook } from './look'
import { activityData, figureData } from './openData'
import type { PackAsked, PartsFrom } from './packAsked'
import { changeBlocks } from './parts/changes'
import { contactBlocks, wordBlocks } from './parts/closing'
import { coverReportBlocks } from './parts/coverReport'
import { exceptionBlocks } from './parts/exceptions'
import { glossaryBlocks } from './parts/glossary'
import { howToReadBlocks } from './parts/howToRead'
import { introductionBlocks } from './parts/introduction'
import { priorityParts } from './parts/priorities'
import { summaryBlocks } from './parts/summary'
import { textPart } from './parts/texts'
import { visibleReport } from './visibleReport'

/** The report of one quarter for one committee, in one copy: nothing that its readers may not see goes in. */
export function packDocument(asked: PackAsked): PackDocument {
  const from = partsFrom(asked)
  return {
    ...coverOf(asked),
    parts: partsFor(from),
    figures: figureData(from),
    activities: activityData(from),
  }
}

/** What the parts of a document are made from: what its readers may see, and nothing else. */
export function partsFrom({ report, packFor, edition, corrections }: PackAsked): PartsFrom {
  const visible = visibleReport(report, edition.isPart2)
  return {
    visible,
    firstMonth: report.structure.firstMonth,
    isDraft: edition.is === 'draft',
    packFor,
    rows: committeeRows(visible.report, packFor.content, visible.leftOut),
    corrections: corrections?.[edition.isPart2 ? 'part2' : 'open'] ?? [],
  }
}

/** All that stands before the parts. */
export function coverOf(asked: PackAsked): Omit<PackDocument, 'parts' | 'figures' | 'activities'> {
  const { report, packFor, edition } = asked
  const { structure, quarter } = report
  const { firstMonth } = structure
  const name = formatQuarter(quarter, firstMonth)
  const logo = logoOf(structure)
  const { first, last } = quarterPeriod(quarter, firstMonth)
  return {
    language: 'en-GB',
    council: structure.organisation.identity?.name ?? '',
    title: packFor.front.title || `Performance report, ${name}`,
    quarter,
    period: `${name} (${formatDate(first)} to ${formatDate(last)})`,
    committee: packFor.name,
    front: frontFacts(asked),
    edition,
    look: structure.organisation.look ?? usualLook,
    ...(logo && { logo }),
  }
}

/** In their order; the pack's own texts that stand together are one part. */
function partsFor(from: PartsFrom): readonly Part[] {
  const { composition, front } = from.packFor
  const items = itemsInOrder(composition, front.blocks).filter(({ shown }) => shown)
  return items.reduce<readonly Part[]>((parts, { part }, at) => {
    if (part !== 'texts') return [...parts, ...partsOf(part, from)]
    if (items[at - 1]?.part === 'texts') return parts
    const end = items.findIndex((item, later) => later > at && item.part !== 'texts')
    const before = parts.filter(({ id }) => id.startsWith(anchors.texts)).length
    return [...parts, ...textPart(items.slice(at, end < 0 ? undefined : end), from, before)]
  }, [])
}

function frontFacts({ packFor: { front }, report }: PackAsked): readonly Fact[] {
  const note = report.structure.get('quarter', report.quarter)?.values.note ?? ''
  return [
    { name: 'Meeting', text: front.meeting },
    { name: 'Date', text: front.date === null ? '' : formatDate(front.date) },
    { name: 'Author', text: front.author },
    { name: 'Note', text: note },
  ].filter(({ text }) => text !== '')
}

/** A part with nothing to say is not there. */
function partsOf(part: Exclude<PackPart, 'texts'>, from: PartsFrom): readonly Part[] {
  if (part === 'priorities') return priorityParts(from)
  const title =
    part === 'changes'
      ? `Changes since ${formatQuarter(previousQuarter(from.visible.report.quarter), from.firstMonth)}`
      : partTitles[part]
  const blocks = blocksOf(part, from)
  const orientation = part === 'exceptions' ? 'landscape' : 'portrait'
  return blocks.length === 0 ? [] : [{ id: anchors[part], title, orientation, blocks }]
}

type PlainPart = Exclude<PackPart, 'priorities' | 'texts'>

const anchors: Readonly<Record<PlainPart | 'texts', string>> = {
  coverReport: 'cover-report',
  texts: 'about-this-report',
  introduction: 'introduction',
  howToRead: 'how-to-read',
  summary: 'summary',
  exceptions: 'exceptions',
  changes: 'changes',
  glossary: 'definitions',
  words: 'words',
  contact: 'contact',
}

function blocksOf(part: PlainPart, from: PartsFrom): readonly Block[] {
  switch (part) {
    case 'coverReport':
      return coverReportBlocks(from)
    case 'introduction':
      return introductionBlocks(from)
    case 'howToRead':
      return howToReadBlocks(from)
    case 'summary':
      return summaryBlocks(from)
    case 'exceptions':
      return exceptionBlocks(from)
    case 'changes':
      return changeBlocks(from)
    case 'glossary':
      return glossaryBlocks(from)
    case 'words':
      return wordBlocks(from)
    case 'contact':
      return contactBlocks(from)
  }
}
