import { ofRegister } from '#domain/bundle/entries'
import { standingParts } from '#domain/merge/decisions'
import { planOriginOf } from '#domain/merge/planOrigin'
import type { PlanOrigin, TakenFile } from '#domain/merge/planOrigin'
import { readDot } from '#domain/register'
import { namesOf } from './actors'
import { readAcceptance } from './acceptance'
import type { Database } from './database'
import type { BundleRow } from './rows'
import { requireSetting } from './settings'

/** G6 — Where the plan in this browser came from, and who may change it. Inside the caller's transaction. */
export async function readPlanOrigin(db: Database): Promise<PlanOrigin> {
  const [acceptance, isOwn] = await Promise.all([readAcceptance(db), isSetUpHere(db)])
  const rows = await db.bundles.bulkGet([...acceptance.files])
  const files = await Promise.all(rows.flatMap((row) => (row ? [takenFile(db, row)] : [])))
  return planOriginOf(isOwn, files, standingParts(await db.decisions.toArray()))
}

/** Whether the council was written down in this browser, under any name it has had. */
async function isSetUpHere(db: Database): Promise<boolean> {
  const [council, actor] = await Promise.all([
    db.marks.get(['organisation', 'organisation']),
    requireSetting(db, 'actor'),
  ])
  const own = new Set(namesOf(actor))
  return council !== undefined && ofRegister(council, 'year').some(({ dot }) => own.has(readDot(dot).actor))
}

async function takenFile(db: Database, { id, kind, head }: BundleRow): Promise<TakenFile> {
  const isPlain = kind === 'request' && !isSealed((await db.bundleTexts.get(id))?.text)
  return { id, kind, actor: head.actor?.id, isPlain }
}

function isSealed(text = '{}'): boolean {
  const parsed: unknown = JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, 'integrity')
}
