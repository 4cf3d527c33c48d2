import type { Block, Line, Span } from '#domain/markdown'

/** `number`, `row`: a numbered item or a row of a table, which stands right under the one before. */
export type PieceKind = 'paragraph' | 'item' | 'number' | 'row'

/** A paragraph, an item or a row while its words come in. */
interface Piece {
  readonly kind: PieceKind
  readonly mark: string
  readonly lines: Span[][]
}

/** Gathers words into pieces, white space as a browser shows it, and pieces into blocks. */
export class Gathering {
  readonly #pieces: Piece[] = []
  #piece: Piece | undefined

  start(kind: PieceKind, mark = ''): void {
    this.#piece = { kind, mark, lines: [[]] }
    this.#pieces.push(this.#piece)
  }

  end(): void {
    this.#piece = undefined
  }

  text(value: string, { bold, isKept }: { readonly bold: boolean; readonly isKept: boolean }): void {
    if (!this.#piece && value.trim() === '') return
    if (!this.#piece) this.start('paragraph')
    const [first = '', ...others] = isKept ? value.split(/\r?\n/u) : [value]
    this.#add(first, bold)
    for (const line of others) {
      this.lineBreak()
      this.#add(line, bold)
    }
  }

  lineBreak(): void {
    if (this.#piece?.kind === 'paragraph') this.#piece.lines.push([])
    else this.gap(' ')
  }

  /** Between two parts of one line. */
  gap(text: string): void {
    if (this.#piece && this.#piece.lines.flat().some(({ text: words }) => words.trim() !== ''))
      this.#add(text, false)
  }

  blocks(): readonly Block[] {
    const blocks: Gathered[] = []
    for (const next of this.#pieces.flatMap(gathered)) {
      const last = blocks.at(-1)
      if (last?.kind === next.kind && next.kind !== 'paragraph') last.lines.push(...next.lines)
      else blocks.push(next)
    }
    return blocks.map(({ kind, lines }) =>
      kind === 'item' ? { is: 'bullets', items: lines } : { is: 'paragraph', lines },
    )
  }

  #add(text: string, bold: boolean): void {
    this.#piece?.lines.at(-1)?.push({ text, bold })
  }
}

/** A piece as it will stand; items and rows side by side become one block. */
interface Gathered {
  readonly kind: PieceKind
  readonly lines: Line[]
}

/** What a piece comes to: nothing without words, several paragraphs where empty lines part it. */
function gathered({ kind, mark, lines }: Piece): readonly Gathered[] {
  const tidied = lines.map(tidy)
  if (kind !== 'paragraph') {
    const words = tidied.flat()
    return words.length === 0 ? [] : [{ kind, lines: [mark === '' ? words : [plain(`${mark} `), ...words]] }]
  }
  return partedAtEmpty(tidied).map((part) =>
    part.every(hasSign) ? { kind: 'item', lines: part.map(withoutSign) } : { kind, lines: part },
  )
}

function partedAtEmpty(lines: readonly Line[]): readonly Line[][] {
  const parts: Line[][] = [[]]
  for (const line of lines) {
    if (line.length > 0) parts.at(-1)?.push(line)
    else parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}

/** What somebody typed to make a line look like an item. */
const sign = /^[·•▪◦‣⁃●○■] /u

const hasSign = (line: Line): boolean => sign.test(line.map(({ text }) => text).join(''))

/** The sign may be a stretch of its own, before bold words. */
function withoutSign([first, ...others]: Line): Line {
  if (!first) return []
  const text = `${first.text} `.replace(sign, '').slice(0, -1)
  return text === '' ? others : [{ ...first, text }, ...others]
}

const plain = (text: string): Span => ({ text, bold: false })

/** White space is one space, none at the ends and none at the ends of what is bold; what is bold side by side is one. */
function tidy(spans: readonly Span[]): Line {
  const signs = spans.map(({ text, bold }) => ({ text: normal(text), bold }))
  const line: { text: string; bold: boolean }[] = []
  let space = ''
  for (const { text, bold } of signs) {
    for (const part of text.split(/( )/u)) {
      if (part === '') continue
      if (part === ' ') {
        if (line.length > 0) space = ' '
        continue
      }
      const last = line.at(-1)
      if (last && last.bold === bold) last.text += space + part
      else if (last && space !== '' && !last.bold) {
        last.text += space
        line.push({ text: part, bold })
      } else line.push({ text: bold ? part : space + part, bold })
      space = ''
    }
  }
  return line
}

/** Spaces that do not break are spaces here; what only says where a word may break goes. */
const normal = (text: string): string =>
  text.replaceAll(/[\u200b\ufeff\u00ad]/gu, '').replaceAll(/[ \t\r\n\f\u00a0\u2007\u202f]+/gu, ' ')
