import { strFromU8, strToU8 } from 'fflate'
import { colourMark } from '../colourMark'

/** A document's main part with the colours of its cells put in their text: the way to HTML loses them otherwise. */
export function coloursMarked(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part)
  const marked = xml.replace(innermostCell, cellMarked)
  return marked === xml ? part : strToU8(marked)
}

/** Without a table in it. */
const innermostCell = /<w:tc>(?:(?!<w:tc>|<\/w:tc>)[^])*<\/w:tc>/gu

function cellMarked(cell: string): string {
  const [, fill = ''] = /<w:shd\b[^>]*\bw:fill="([0-9a-f]{6})"/iu.exec(cell) ?? []
  const [, ink = ''] = /<w:color\b[^>]*\bw:val="([0-9a-f]{6})"/iu.exec(cell) ?? []
  if (fill === '' && ink === '') return cell
  const run = `<w:r><w:t>${colourMark(fill.toLowerCase(), ink.toLowerCase())}</w:t></w:r>`
  const open = cell.replace(/<w:p(?:\s[^<>]*)?\/>(?=<\/w:tc>$)/u, '<w:p></w:p>')
  const last = open.lastIndexOf('</w:p>')
  return last === -1 ? cell : `${open.slice(0, last)}${run}${open.slice(last)}`
}
