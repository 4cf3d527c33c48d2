import type { PageNumberEstimator } from 'docx'
import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument, Part } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { paragraphPiece, piecesOf } from './pages'
import type { Lines, Piece, Rows } from './pages'
import { stylesOf } from './styleSizes'

/** A4 with its margins, in points; a second line at the foot takes room from the text. */
const page = { short: 595.3, long: 841.9, margin: 56.7, lineAtFoot: 5.6 } as const

/**
 * The page that each part of a pack begins on, for its contents, which are written filled. Laid out with the widths of Word's
 * usual font; to have the library lay out every page as Word does takes several times as long as all else of the file.
 */
export function pageNumbersOf(document: PackDocument): PageNumberEstimator {
  const starts: number[] = []
  let next = 1 + frontPages(document)
  for (const part of document.parts) {
    starts.push(next)
    next += pagesOf(part, document)
  }
  const pageCount = runsOn(document) ? 1 : next - 1
  return (body) => ({
    bookmarks: new Map(bookmarksIn(body).map((name, at) => [name, String(starts[at] ?? '')])),
    pageCount,
  })
}

/** What lies before the parts: the title, and from a page of its own on the contents. */
function frontPages(document: PackDocument): number {
  const style = stylesOf(document)
  const width = page.short - 2 * page.margin
  const { council, title, period, committee, edition, front } = document
  const heads = [
    [council, 'Council'],
    [title, 'Title'],
    [period, 'Subtitle'],
    [committee, 'Subtitle'],
    [editionWords(edition), 'Edition'],
    ...front.map(({ name, text }) => [`${name}: ${text}`, 'Normal'] as const),
  ] as const
  const contents = [
    paragraphPiece('Contents', style('ContentsHeading'), width),
    ...document.parts.map((part) => paragraphPiece(part.title, style('Normal'), width - 30)),
  ]
  const room = roomOf('portrait', document)
  return (
    pagesFor(
      heads.map(([text, name]) => paragraphPiece(text, style(name), width)),
      room,
    ) + pagesFor(contents, room)
  )
}

function pagesOf({ title, orientation, blocks }: Part, document: PackDocument): number {
  const width = (orientation === 'landscape' ? page.long : page.short) - 2 * page.margin
  const heading = paragraphPiece(title, stylesOf(document)('Heading1'), width)
  return pagesFor([heading, ...piecesOf(document, blocks, width)], roomOf(orientation, document))
}

const roomOf = (orientation: Part['orientation'], { look }: PackDocument): number =>
  (orientation === 'landscape' ? page.short : page.long) -
  2 * page.margin -
  (look.footer === '' ? 0 : page.lineAtFoot)

/** How many pages the pieces take, one after the other. */
function pagesFor(pieces: readonly Piece[], room: number): number {
  const place: Place = { page: 1, used: 0, room }
  let after = 0
  for (const [at, piece] of pieces.entries()) {
    const gap = piece.is === 'lines' ? Math.max(after, piece.before) : after
    if (place.used > 0 && place.used + gap + firstOf(pieces, at) > room) turn(place)
    place.used += place.used === 0 ? 0 : gap
    if (piece.is === 'lines') placeLines(piece, place)
    else placeRows(piece, place)
    after = piece.is === 'lines' ? piece.after : 0
  }
  return place.page
}

/** The page that is being filled. */
interface Place {
  page: number
  used: number
  readonly room: number
}

function turn(place: Place, used = 0): void {
  place.page += 1
  place.used = used
}

/** No line of a text stands alone on a page. */
function placeLines({ count, line }: Lines, place: Place): void {
  for (let left = count; left > 0;) {
    const fits = Math.max(1, Math.floor((place.room - place.used) / line + 0.001))
    const here = left <= fits ? left : left - fits === 1 && fits > 2 ? fits - 1 : fits
    place.used += here * line
    left -= here
    if (left > 0) turn(place)
  }
}

function placeRows({ heads, rows, line, around }: Rows, place: Place): void {
  place.used += heads
  for (const { height, isSplit } of rows) {
    const isFull = place.used + height > place.room && place.used > heads
    if (isFull && !isSplit) turn(place, heads)
    let left = height
    while (place.used + left > place.room) {
      const fits = Math.floor((place.room - place.used - around) / line)
      left -= Math.max(place.used > heads ? 0 : 1, fits) * line
      turn(place, heads)
    }
    place.used += left
  }
}

/** What of the pieces from here on must stand together. */
function firstOf(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at]
  if (!piece) return 0
  if (piece.is === 'rows') return piece.heads + firstRow(piece)
  const whole = piece.count * piece.line
  if (piece.isKept) return whole + piece.after + firstOf(pieces, at + 1)
  return piece.count <= 3 ? whole : 2 * piece.line
}

function firstRow({ rows: [row] }: Rows): number {
  if (!row) return 0
  return row.isSplit ? 0 : row.height
}

/** The names by which the contents know the headings of the parts, in their order. */
function bookmarksIn(body: object): readonly string[] {
  const names: string[] = []
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'w:name' && typeof value === 'string' && value.startsWith('_Toc')) names.push(value)
    return value
  })
  return names
}
