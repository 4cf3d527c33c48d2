import { strFromU8 } from 'fflate'
import type { SourceText } from '#domain/source'
import { readXml } from '../readXml'

/** The lines in the heads and feet of a document's pages, each once; the number of a page is none. */
export interface MarginTexts {
  readonly heads: readonly SourceText[]
  readonly feet: readonly SourceText[]
}

/** Reads the parts of a document that are printed on every page; by their path. */
export function marginTexts(parts: Readonly<Record<string, Uint8Array>>): MarginTexts {
  const seen = new Set<string>()
  const textsIn = (pattern: RegExp, place: string): readonly SourceText[] =>
    Object.keys(parts)
      .filter((path) => pattern.test(path))
      .toSorted()
      .flatMap((path) => linesIn(strFromU8(parts[path] ?? new Uint8Array())))
      .filter((text) => !isPageNumber(text) && !seen.has(text) && seen.add(text))
      .map((text) => ({ is: 'text', text, place, heading: 0 }))
  return {
    heads: textsIn(/(?:^|\/)header\d*\.xml$/iu, 'page header'),
    feet: textsIn(/(?:^|\/)footer\d*\.xml$/iu, 'page footer'),
  }
}

const isPageNumber = (text: string): boolean => /^(?:page\s*)?\d*(?:\s*(?:of|\/)\s*\d*)?$/iu.test(text)

/** The paragraphs, without what was deleted and the commands of fields. */
function linesIn(xml: string): readonly string[] {
  const lines: string[] = []
  let [line, isText, fallback] = ['', false, 0]
  const end = () => {
    const text = line.replace(/\s+/gu, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  readXml(xml, {
    onOpen: (name) => {
      if (name === 'fallback') fallback += 1
      if (name === 'p') end()
      if (name === 't') isText = true
      if (name === 'tab' || name === 'br') line += ' '
    },
    onClose: (name) => {
      if (name === 'fallback') fallback -= 1
      if (name === 'p') end()
      if (name === 't') isText = false
    },
    onText: (text) => {
      if (isText && fallback === 0) line += text
    },
  })
  end()
  return lines
}
