import { issueRequests } from '#state/commands/issue'
import { readWorkbook } from '#state/commands/readWorkbook'
import type { Workspace } from '#state/workspace'
import { cellOf, filledWorkbook } from '../filledWorkbook'
import type { Typed } from '../filledWorkbook'
import { asked, clerk, crime } from './requestStory'
import { givenBytes } from './testWorkspace'

export type Bytes = Uint8Array<ArrayBuffer>

/** The clerk of the example, and the workbook that asks for a part. */
export async function issued(part = crime) {
  const { workspace, world } = await clerk()
  await issueRequests(workspace, [asked(part)], { as: 'download', form: 'workbook' })
  const bytes = world.savedBytes[0]?.bytes ?? new Uint8Array()
  return { workspace, bytes, name: world.savedBytes[0]?.name ?? '' }
}

function typedIn(bytes: Bytes, cells: Readonly<Record<string, string>>): Typed {
  const typed: Record<string, Record<string, string>> = {}
  for (const [where, text] of Object.entries(cells)) {
    const [sheet = '', ...rest] = where.split(' ')
    typed[sheet] = {
      ...typed[sheet],
      [cellOf(bytes, sheet, [rest.slice(0, -1).join(' '), rest.at(-1) ?? ''])]: text,
    }
  }
  return typed
}

/** Cells by what they are of: `figures pi1128@2012-Q1 actual`. */
export const filled = (
  bytes: Bytes,
  cells: Readonly<Record<string, string>>,
  savedAt = '2012-07-13T10:00:00Z',
) => filledWorkbook(bytes, typedIn(bytes, cells), { savedAt })

export async function read(workspace: Workspace, bytes: Bytes) {
  const outcome = await readWorkbook(workspace, givenBytes(bytes, 'crime.xlsx'))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

export const messagesOf = (problems: readonly { path: string; message: string }[]) =>
  problems.map(({ path, message }) => `${path}: ${message}`)

export async function measurement({ db }: Workspace, id: string) {
  const row = await db.records.get(['measurement', id])
  return row?.record?.kind === 'measurement' ? row.record.values : undefined
}
