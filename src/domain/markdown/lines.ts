/** What a bullet begins with. */
export const itemStart = '- '

/** Line ends of every system. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/u)

export const isBlankLine = (line: string): boolean => line.trim() === ''

/**
 * The text of a bullet; undefined where the line is none. A bullet without words is only its sign, and a sign that was
 * typed after the one that stood there already counts once.
 */
export function itemOf(line: string): string | undefined {
  const item = line.slice(itemIndent(line) ?? line.length).trimStart()
  return item === '' ? undefined : item
}

/** How much of a line comes before the text of its bullet, also where there is none yet: 2 in `- one` and in `- `. */
export function itemIndent(line: string): number | undefined {
  const [start] = /^(?:[ \t]*- )+/u.exec(line) ?? []
  return start?.length
}
