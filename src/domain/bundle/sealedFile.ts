import * as v from 'valibot'
import { decodeBase64 } from '../base64'
import { canonical } from '../canonical'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import { buildFilePlaces } from './filePlace'
import { bundleFormat, formatVersion, readerVersion } from './format'
import { stepsOf } from './issueWords'
import { scanJson } from './scanJson'
import { describeFinding } from './scanWords'
import { kdfRounds, sealedLengths } from './sealedLimits'
import { newerSealed, notSealed, sealedProblem } from './sealedWords'

/** B8 — What is in clear in a locked file; all of it is authenticated with the data. */
export interface SealedCover {
  readonly format: typeof bundleFormat
  readonly formatVersion: number
  readonly minReaderVersion: number
  readonly kind: 'sealed'
  readonly kdf: { readonly name: 'PBKDF2'; readonly hash: 'SHA-256'; readonly iterations: number }
  /** 16 bytes in base64. */
  readonly salt: string
  /** 12 bytes in base64. */
  readonly iv: string
}

/** B8 — A file locked with a passphrase. `data` is the text of a file in UTF-8 under AES-256-GCM, in base64. */
export interface SealedFile extends SealedCover {
  readonly data: string
}

/** The cover of a file that is about to be locked. */
export function sealedCover(own: Pick<SealedCover, 'salt' | 'iv'> & { iterations: number }): SealedCover {
  return {
    format: bundleFormat,
    formatVersion,
    minReaderVersion: readerVersion,
    kind: 'sealed',
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: own.iterations },
    salt: own.salt,
    iv: own.iv,
  }
}

/** What is authenticated beside the data: all that is in clear, in RFC 8785 form, so that indentation may change. */
export function sealedCoverText(sealed: SealedFile | SealedCover): string {
  return canonical({ ...sealed, data: undefined })
}

/** JSON with one space of indentation and a final newline. */
export function formatSealed(sealed: SealedFile): string {
  return `${JSON.stringify(sealed, null, 1)}\n`
}

/** Whether a text claims to be a locked file, right or wrong. Never throws; quick for texts that do not. */
export function isSealedText(text: string): boolean {
  if (!/"sealed"|\\u/.test(text)) return false
  try {
    const parsed: unknown = JSON.parse(text)
    return v.is(claimSchema, parsed)
  } catch {
    return false
  }
}

/**
 * B8 — Reads a locked file without opening it: JSON as the gate wants it (G2, G3), versions, and every clear member.
 * The first fault is told. The data may be longer than any text of a record (G1). Members other than these are
 * refused, since nothing else may stand in clear.
 */
export function readSealed(text: string): Result<SealedFile, Problem> {
  const [finding] = scanJson(text).filter(({ code }) => code !== 'long-text')
  if (finding) return fail(describeFinding(finding, buildFilePlaces(undefined), text.length))
  const parsed: unknown = JSON.parse(text)
  if (!v.is(claimSchema, parsed)) return fail(notSealed)
  if (v.is(newerSchema, parsed)) return fail(newerSealed)
  const read = v.safeParse(sealedSchema, parsed)
  return read.success ? ok(read.output) : fail(sealedProblem(stepsOf(read.issues[0])))
}

const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))

const bytesSchema = (fits: (length: number) => boolean) =>
  v.pipe(
    v.string(),
    v.check((text) => fits(decodeBase64(text)?.length ?? 0)),
  )

const claimSchema = v.looseObject({ format: v.literal(bundleFormat), kind: v.literal('sealed') })
const newerSchema = v.looseObject({ minReaderVersion: v.pipe(v.number(), v.gtValue(readerVersion)) })

/** B8 — All members of a locked file; how long its bytes are is checked beside what JSON Schema can say. */
export const sealedSchema = v.strictObject({
  format: v.literal(bundleFormat),
  formatVersion: versionSchema,
  minReaderVersion: versionSchema,
  kind: v.literal('sealed'),
  kdf: v.strictObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(kdfRounds.fewest), v.maxValue(kdfRounds.most)),
  }),
  salt: bytesSchema((length) => length === sealedLengths.salt),
  iv: bytesSchema((length) => length === sealedLengths.iv),
  data: bytesSchema((length) => length > sealedLengths.tag),
})
