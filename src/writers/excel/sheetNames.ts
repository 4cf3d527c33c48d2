/** Names as Excel takes them: 31 characters at most, none of `\ / ? * [ ] :`, no apostrophe at an end, each once, and none `History`. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set(['history'])
  return titles.map((title) => {
    const name = free(plain(title), taken)
    taken.add(name.toLowerCase())
    return name
  })
}

const longest = 31

function plain(title: string): string {
  const name = title
    .replace(/[\p{C}\\/?*[\]:]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[' ]+/u, '')
  return cut(name, longest) || 'Sheet'
}

/** `Housing`, `Housing 2`, …: Excel does not tell large letters from small. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`
    const tried = `${cut(name, longest - end.length)}${end}`
    if (!taken.has(tried.toLowerCase())) return tried
  }
}

/** Whole characters only, and no space or apostrophe at the end. */
const cut = (name: string, length: number): string => {
  let [kept, size] = ['', 0]
  for (const sign of name) {
    size += sign.length
    if (size > length) break
    kept += sign
  }
  return kept.replace(/[' ]+$/u, '')
}
