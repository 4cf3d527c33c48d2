/**
 * G4 — Control and bidi-override characters in words, so that a text cannot pretend to say something else, and what no
 * file of XML may hold: `abc\u202edef` → `abc⟨U+202E⟩def`. Tabs and line ends stay.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (char) => `⟨U+${codeOf(char).toString(16).toUpperCase().padStart(4, '0')}⟩`)
}

/** Whether a text holds such a character. */
export const hasHidden = (text: string): boolean => !plain.test(text) && anyHidden.test(text)

const codeOf = (char: string): number => char.codePointAt(0) ?? 0

/** What nearly every text is made of, and none of it hidden. Told first, for this is asked of every text that is drawn. */
const plain = /^[\t\n\r -~\u00A0-\u061B\u2010-\u2027\u2030-\u205F]*$/

/**
 * Controls but tab and line ends; marks, embeddings, overrides and isolates of direction; halves of characters, and what
 * never is one.
 */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu
const anyHidden = new RegExp(hidden.source, 'u')
