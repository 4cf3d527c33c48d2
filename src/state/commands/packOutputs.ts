import { encodeBase64 } from '#domain/base64'
import { editionName } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { drawPicture } from '../picture'
import type { Workspace } from '../workspace'

/** The formats in which a pack can be handed out. */
export const packFormats = ['html', 'word', 'excel', 'figuresCsv', 'activitiesCsv', 'text', 'json'] as const
export type PackFormat = (typeof packFormats)[number]

/** A file that was made of a pack, not yet handed over. */
export interface PackFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * A pack and what is wanted of it; `summaryParts`: ids of the parts that the text for the e-mail holds; `pages`: on which
 * page each part begins, as far as the preview counted them.
 */
export interface WantedPack {
  readonly document: PackDocument
  readonly format: PackFormat
  readonly summaryParts: readonly string[]
  readonly pages?: readonly number[] | undefined
}

/** Makes a file of a pack; each format comes with its library when it is first asked for. Throws where that fails. */
export async function packFile(
  workspace: Pick<Workspace, 'environment'>,
  wanted: WantedPack,
): Promise<PackFile> {
  const { ending, type } = fileTypes[wanted.format]
  const content = await contentOf(wanted, workspace)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: `${fileTitle(wanted.document)}${ending}`, type, bytes }
}

/**
 * Makes a file of a pack and hands it to the person; undefined where `mayGo`, asked once the file is there, says no. So
 * nothing is noted as given out that could not be made.
 */
export async function savePackFile(
  workspace: Pick<Workspace, 'environment'>,
  wanted: WantedPack,
  mayGo: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<PackFile | undefined> {
  const file = await packFile(workspace, wanted)
  if (!(await mayGo())) return undefined
  workspace.environment.saveBytes(file.name, file.bytes, file.type)
  return file
}

async function contentOf(
  { document, format, summaryParts, pages }: WantedPack,
  workspace: Pick<Workspace, 'environment'>,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'html':
      return (await import('#writers/html')).writeHtml(
        document,
        async (text) => base64Of(await workspace.environment.sha256(text)),
        pages,
      )
    case 'word':
      return (await import('#writers/packWord')).writeWord(document, drawPicture)
    case 'excel':
      return (await import('#writers/packExcel')).writeExcel(document)
    case 'figuresCsv':
      return (await import('#writers/packCsv')).figuresCsv(document)
    case 'activitiesCsv':
      return (await import('#writers/packCsv')).activitiesCsv(document)
    case 'text':
      return (await import('#writers/packText')).writeText(document, summaryParts)
    case 'json':
      return (await import('./openPack')).packFileText(workspace, document)
  }
}

const base64Of = (hex: string): string =>
  encodeBase64(Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)))

const fileTypes = {
  html: { ending: '.html', type: 'text/html' },
  word: {
    ending: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  excel: { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  figuresCsv: { ending: ' figures.csv', type: 'text/csv' },
  activitiesCsv: { ending: ' activities.csv', type: 'text/csv' },
  text: { ending: ' summary.txt', type: 'text/plain' },
  json: { ending: '.json', type: 'application/json' },
} as const satisfies Record<PackFormat, { readonly ending: string; readonly type: string }>

/** `Dudley MBC 2012-Q1 Cabinet Version 1.0`: what every system takes as the name of a file. */
function fileTitle({ council, quarter, committee, edition }: PackDocument): string {
  const part2 = edition.isPart2 ? ' Part 2' : ''
  return `${council} ${quarter} ${committee} ${editionName(edition)}${part2}`
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120)
}
