import type { Problem } from '../result'
import { fileProblem } from './fileProblem'
import { kdfRounds } from './sealedLimits'

/** What is wrong with a clear member of a locked file; `steps` lead to it. */
export function sealedProblem(steps: readonly (string | number)[]): Problem {
  const [code, what] = faultAt(steps.join('.'))
  return fileProblem(code, { what, next: 'Ask its sender for the file again.' })
}

export const notSealed = fileProblem('not-sealed', {
  what: 'This file is not locked with a passphrase.',
  next: 'Open it as it is.',
})

export const newerSealed = fileProblem('newer-version', {
  what: 'This file was locked by a newer Quarterdeck, and this one cannot open it.',
  next: 'Reload this page to get the newest version, then open the file again.',
})

/** AES-GCM does not say which of the two it is, so neither do we. */
export const wrongOrDamaged = fileProblem('sealed-closed', {
  what: 'The file does not open: either the passphrase is not the right one, or the file was changed or damaged on the way. It cannot be told which.',
  next: 'Type the passphrase again; if that does not help, ask its sender for the file and the passphrase again.',
})

export const sealedInside = fileProblem('sealed-inside', {
  what: 'Inside this locked file lies another locked file, which Quarterdeck never writes.',
  next: 'Ask its sender for the file locked once.',
})

/** Nobody typed a passphrase. */
export const leftLocked = fileProblem('sealed', {
  what: 'This file is locked with a passphrase and was left locked.',
  next: 'Open it again when you have the passphrase.',
})

function faultAt(place: string): readonly [code: string, what: string] {
  switch (place) {
    case 'formatVersion':
    case 'minReaderVersion':
      return [
        'sealed-version',
        'This file is locked with a passphrase and does not say which version of Quarterdeck can open it.',
      ]
    case 'kdf':
    case 'kdf.name':
    case 'kdf.hash':
      return ['sealed-kdf', 'This file is locked in a way that Quarterdeck does not use.']
    case 'kdf.iterations':
      return ['sealed-rounds', roundsFault]
    case 'salt':
    case 'iv':
      return [
        `sealed-${place}`,
        'This file is locked with a passphrase, and what is needed beside the passphrase is missing or damaged.',
      ]
    case 'data':
      return [
        'sealed-data',
        'This file is locked with a passphrase, and what it locks is missing or damaged.',
      ]
    default:
      return [
        'sealed-member',
        'This file is locked with a passphrase, and something stands beside the lock that does not belong there.',
      ]
  }
}

const shown = (count: number): string => count.toLocaleString('en-GB')

const roundsFault = `This file does not say how to make its key from the passphrase in ${shown(kdfRounds.fewest)} to ${shown(kdfRounds.most)} rounds: fewer are not safe, more would keep this browser busy for too long.`
