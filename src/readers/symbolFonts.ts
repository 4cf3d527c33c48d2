/** The signs that fonts of symbols draw for letters, where reports use them for statuses and trends. */
const fonts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    l: '●',
    m: '○',
    n: '■',
    o: '□',
    t: '◆',
    u: '◆',
    v: '❖',
    J: '☺',
    K: '😐',
    L: '☹',
    ü: '✔',
    û: '✘',
    þ: '☑',
    ý: '☒',
    '«': '★',
    '¡': '○',
    '¤': '◉',
    ß: '←',
    à: '→',
    á: '↑',
    â: '↓',
    ã: '↖',
    ä: '↗',
    å: '↙',
    æ: '↘',
    ç: '←',
    è: '→',
    é: '↑',
    ê: '↓',
    ë: '↖',
    ì: '↗',
    í: '↙',
    î: '↘',
    ñ: '↑',
    ò: '↓',
  },
  'wingdings 2': { P: '✓', O: '✗', R: '☑', S: '☒' },
  'wingdings 3': { p: '▲', q: '▼', t: '◀', u: '▶', h: '↑', i: '↓' },
  webdings: { a: '✔', r: '✘', n: '●', g: '■', '5': '▲', '6': '▼', '4': '▶', '3': '◀' },
}

/** A text as its font draws it: `l` in Wingdings is `●`. Signs that are not known stay as they are. */
export function drawnIn(font: string, text: string): string {
  const signs = signsOf(font)
  return signs ? [...text].map((char) => signs[plain(char)] ?? char).join('') : text
}

/** Whether a font, or the first of several as styles name them, draws signs for letters. */
export const isOfSymbols = (font: string): boolean => signsOf(font) !== undefined

const signsOf = (font: string) => fonts[font.split(',')[0]?.replace(/["']/gu, '').trim().toLowerCase() ?? '']

/** Word writes the letters of such fonts from U+F000 on. */
const plain = (char: string): string => {
  const code = char.codePointAt(0) ?? 0
  return code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : char
}
