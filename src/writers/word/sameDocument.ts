import { strFromU8, strToU8 } from 'fflate'
import type { PackDocument } from '#domain/pack/document'

/**
 * Takes out of a Word file what differs from one writing to the next: when it was made, which becomes the edition's
 * date, and the names and numbers that the library draws or counts over all documents that it has written.
 */
export function sameDocument({ edition }: PackDocument): (path: string, bytes: Uint8Array) => Uint8Array {
  const day = `${edition.is === 'draft' ? edition.on : edition.asAt}T00:00:00Z`
  const renumberings = counted.map((names) => ({ names, numbered: numbering() }))
  return (path, bytes) => {
    if (path === 'docProps/core.xml')
      return strToU8(strFromU8(bytes).replace(/(?<=>)\d{4}-\d\d-\d\dT[\d:.]+Z(?=<)/gu, day))
    if (!path.endsWith('.xml')) return bytes
    const xml = strFromU8(bytes)
    return strToU8(renumberings.reduce((same, { names, numbered }) => same.replace(names, numbered), xml))
  }
}

/** Only where markup has them: in a text of a person a quotation mark is `&quot;`, and no field stands there. */
const counted = [
  /(?<=w:(?:name|anchor)="|<w:instrText[^>]*>PAGEREF )_Toc[\w-]+/gu,
  /(?<=<w:bookmark(?:Start|End)(?: w:name="[^"]*")? w:id=")\d+/gu,
  /(?<=<wp:docPr id=")\d+/gu,
  /(?<= id="PowerPlusWaterMarkObject)[\w-]+/gu,
]

/** The first of them is 1, the next 2; the same one is the same again. Bookmarks keep the form of their name. */
function numbering(): (name: string) => string {
  const numbers = new Map<string, number>()
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    return name.startsWith('_Toc') ? `_Toc${number}` : String(number)
  }
}
