import { readXml } from '../readXml'

/** The texts that cells refer to by number. Readings written above a text (phonetic) are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let [isText, phonetic] = [false, 0]
  readXml(xml, {
    onOpen: (name) => {
      if (name === 'si') text = ''
      if (name === 't') isText = true
      if (name === 'rph') phonetic += 1
    },
    onClose: (name) => {
      if (name === 't') isText = false
      if (name === 'rph') phonetic -= 1
      if (name === 'si') texts.push(unescaped(text))
    },
    onText: (chars) => {
      if (isText && phonetic === 0) text += chars
    },
  })
  return texts
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')

/**
 * A sheet's XML without cells and rows that hold nothing: programs write formats down to the last row, which would be a
 * million elements. Only those that say where they are: the others are counted. `filled`: styles of which a cell shows a
 * colour.
 */
export const withoutBlanks = (xml: string, filled: ReadonlySet<string>): string =>
  xml
    .replace(/<(?:\w+:)?c\s[^<>]*\br="[^<>]*\/>/gu, (cell) => (isFilled(cell, filled) ? cell : ''))
    .replace(/<((?:\w+:)?c)\s[^<>]*\br="[^<>]*><\/\1>/gu, (cell) => (isFilled(cell, filled) ? cell : ''))
    .replace(/<(?:\w+:)?row\s[^<>]*\br="[^<>]*\/>/gu, '')
    .replace(/<((?:\w+:)?row)\s[^<>]*\br="[^<>]*><\/\1>/gu, '')

const isFilled = (cell: string, filled: ReadonlySet<string>): boolean =>
  filled.size > 0 && filled.has(/\ss="(\d+)"/u.exec(cell)?.[1] ?? '')
