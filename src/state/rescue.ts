import { rawFormat } from '#domain/bundle/format'
import type { SnapshotCover } from '#domain/snapshots'
import { asJsonText, keptInWords } from '#domain/verbatim'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { readRaw } from '#storage/rawDatabase'
import { putInPlace, setAside } from '#storage/rescue'
import type { NotRescued } from '#storage/rescue'
import { listSnapshots } from '#storage/snapshots'
import type { Environment } from './environment'
import { forgetMarker } from './marker'
import { databaseNames } from './workspace'

export type { NotRescued } from '#storage/rescue'

/** What can be done about the council's own work where the application cannot be used: nothing of it is opened for that. */
export interface Rescue {
  /** F7 — Hands everything that is stored to the person, word for word. Gives the name of the file, or what the browser says. */
  readonly saveRaw: () => Promise<Result<string, string>>
  readonly snapshots: () => Promise<readonly SnapshotCover[]>
  /** Puts a snapshot in the place of what is stored, once that has been kept. */
  readonly putInPlace: (cover: SnapshotCover) => Promise<Result<null, NotRescued>>
  /** Keeps what is stored in a snapshot and takes it away. */
  readonly setAside: () => Promise<Result<null, NotRescued>>
}

export const rescueWith = (environment: Environment): Rescue => ({
  saveRaw: () => saveRaw(environment),
  snapshots: () => listSnapshots(databaseNames.own).catch(() => []),
  putInPlace: ({ id }) => {
    const { now, newId } = environment
    return putInPlace(databaseNames.own, id, { at: now(), newId }).catch(notKept)
  },
  setAside: () => putAside(environment).catch(notKept),
})

const notKept = (error: unknown): Result<null, NotRescued> =>
  fail({ code: 'notKept', message: String(error) })

/** F1 — The browser has not deleted it, so nothing may say so. */
async function putAside({ now }: Environment): Promise<Result<null, NotRescued>> {
  const put = await setAside(databaseNames.own, now())
  if (put.ok) await forgetMarker()
  return put
}

async function saveRaw({ now, saveFile }: Environment): Promise<Result<string, string>> {
  try {
    const names = [databaseNames.own, `${databaseNames.own}-drafts`]
    const databases = (await Promise.all(names.map(readRaw))).flatMap((database) => database ?? [])
    if (databases.length === 0) return fail('There is nothing stored at this address')
    const kept: unknown[] = []
    const text = asJsonText({ format: rawFormat, at: now(), databases }, kept)
    const name = `quarterdeck-raw_${now().slice(0, 10)}.json`
    saveFile(name, `{"kept":${JSON.stringify(kept.map(keptInWords))},\n"all":${text}}\n`)
    return ok(name)
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}
