/** B8 — What makes a passphrase hard to guess: so many different words, or so many characters. */
export const passphraseLeast = { words: 4, characters: 14 } as const

/**
 * The passphrase as it locks a file, whatever was typed on which keyboard: characters in their compatible composed form
 * (NFKC), white space around it taken off and each other run of it one space. Capitals matter.
 */
export const passphraseText = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/gu, ' ')

/**
 * B8 — What to say about a passphrase that somebody chooses; undefined where it is good. Words are those of three
 * letters and more, each counted once; characters only help where at least five are different.
 */
export function passphraseAdvice(typed: string): string | undefined {
  const text = passphraseText(typed)
  if (text === '') return `Choose a passphrase: ${enough}. ${apart}`
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu))
  const characters = [...text]
  const isLong = characters.length >= passphraseLeast.characters
  if (words.size >= passphraseLeast.words) return undefined
  if (isLong && new Set(text.toLowerCase()).size >= 5) return undefined
  return isLong
    ? `This repeats itself and is easy to guess. Use ${enough}.`
    : `This is short and can be guessed. Use ${enough}.`
}

const enough = `at least four different words, or at least ${passphraseLeast.characters} characters`
const apart = 'Tell it to the other person by phone, not in the e-mail that carries the file.'
