/** A piece of a number format: text that stands as it is, or a sign that something of the value is put in for. */
export type FormatPart = { readonly is: 'text' | 'sign'; readonly text: string }

/** One of the parts that a number format has for positive and negative numbers, zero and text. */
export interface FormatSection {
  readonly parts: readonly FormatPart[]
  /** `[<1]`: when it is used. */
  readonly condition?: { readonly sign: string; readonly limit: number }
}

/** The sections of a format such as `£#,##0.00;[Red]-£#,##0.00`. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections: { parts: FormatPart[]; condition?: { sign: string; limit: number } }[] = [{ parts: [] }]
  for (const [whole] of code.matchAll(piece)) {
    const section = sections.at(-1)
    if (whole === ';') sections.push({ parts: [] })
    const [, sign = '', limit = ''] = /^\[([<>=]{1,2})(-?[\d.]+)\]$/u.exec(whole) ?? []
    if (section && sign !== '') section.condition = { sign, limit: Number(limit) }
    else if (whole !== ';') section?.parts.push(...partOf(whole))
  }
  return sections
}

/** Quoted text, escaped and filled characters, brackets, signs of dates and of numbers, any other character. */
const piece = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|general|am\/pm|a\/p|y+|m+|d+|h+|s+|e[+-]|[^]/giu

function partOf(whole: string): readonly FormatPart[] {
  const text = literal(whole)
  if (text !== undefined) return text === '' ? [] : [{ is: 'text', text }]
  return [{ is: 'sign', text: whole.toLowerCase() }]
}

/** What a piece puts on the paper as it stands; undefined where it is a sign. */
function literal(whole: string): string | undefined {
  if (whole.startsWith('"')) return whole.replace(/^"|"$/gu, '')
  if (whole.startsWith('\\')) return whole.slice(1)
  if (/^[_*]./u.test(whole)) return ''
  if (/^\[[hms]+\]$/iu.test(whole)) return undefined
  const [, currency] = /^\[\$([^\]-]*)(?:-[^\]]*)?\]$/u.exec(whole) ?? []
  if (currency !== undefined) return currency
  if (whole.startsWith('[')) return ''
  return isSign(whole) ? undefined : whole
}

const isSign = (whole: string): boolean => /^(?:general|am\/pm|a\/p|[ymdhs]+|e[+-]|[0#?.,%@/])$/iu.test(whole)
