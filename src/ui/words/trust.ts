import type { Doubt, SignatureJudgement } from '#domain/bundle/trust'

/** B7 — What a signature says, in a grey note; empty where it says nothing, or where there is a doubt to be told. */
export const trustWords = {
  unsigned: '',
  uncheckable: 'Signed in a way that this browser cannot check.',
  firstTime: 'Signed, first time from this browser.',
  known: 'Signed, known browser.',
  otherKey: '',
  missing: '',
  wrong: '',
} satisfies Record<SignatureJudgement, string>

/** B4, F38 — Why a file is not ticked by itself, and what to do. */
export const doubtWords = {
  coverChanged: {
    what: 'The cover or a record is missing or changed: this file is not as it was saved.',
    next: 'Ask its sender for it again. Include it only if you know what was changed, and by whom.',
  },
  damaged: {
    what: 'Part of it was damaged on the way, so its signature fits no longer.',
    next: 'What is damaged is set aside. That the rest is as its sender saved it cannot be told for sure: best ask for the file again.',
  },
  wrong: {
    what: 'Its signature is not of this file: it was changed after it was signed.',
    next: 'Ask its sender for it again. Include it only if you know what was changed, and by whom.',
  },
  missing: {
    what: 'It has no signature that can be checked, though its sender’s files were signed before.',
    next: 'It may have been changed in another program, or made by somebody else. Ask its sender by phone whether they sent it.',
  },
  otherKey: {
    what: 'It was signed in another browser than its sender’s files before.',
    next: 'It may have been made by somebody else. Ask its sender by phone, and compare the six words that they see in their Settings.',
  },
} satisfies Record<Doubt, { readonly what: string; readonly next: string }>

/** Said where a passphrase is chosen. */
export const passphraseKeptNowhere =
  'The passphrase is kept nowhere: without it nobody can open the file, not even you.'

/** Said once a file is locked. */
export const passphraseApart =
  'The file is locked. Tell its passphrase by phone, never in the e-mail that carries the file.'
