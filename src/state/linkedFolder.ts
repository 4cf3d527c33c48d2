import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { isFolderBackupDue } from '#domain/folderBackup'
import { readLink, removeLink, saveLink } from '#storage/folderLink'
import type { FolderLink } from '#storage/folderLink'
import { forgetExports } from '#storage/handedOver'
import { isAllowed, isFolderHandle, putFile } from './backupFolder'
import type { FolderHandle, FolderProblem } from './backupFolder'
import { writeFiles } from './commands/exportFile'
import { alone } from './tabLocks'
import type { Workspace } from './workspace'

export type { FolderProblem } from './backupFolder'

/** The linked folder as screens show it; null: none; undefined until it is known. */
export type FolderState =
  { readonly link: Link; readonly problem: FolderProblem | undefined } | null | undefined

type Link = FolderLink<FolderHandle>

/** A folder on this computer that receives a backup after each working period. */
export interface LinkedFolder {
  readonly state: StoreApi<{ readonly folder: FolderState }>
  /** Links a folder that the person has chosen, and puts the first backup into it. */
  readonly link: (handle: FolderHandle) => Promise<void>
  /** Asks for the browser's permission anew, after a click, and puts a backup into it. */
  readonly allow: () => Promise<void>
  /** Puts a backup into it where one is due. `changedAt`: when the work last changed. */
  readonly backUpIfDue: (changedAt: string) => Promise<void>
  readonly unlink: () => Promise<void>
}

/** The linked folder of a workspace, looked for when it is first asked for. */
export function linkedFolderOf(workspace: Workspace): LinkedFolder {
  const known = all.get(workspace)
  if (known) return known
  const linked = createLinkedFolder(workspace)
  all.set(workspace, linked)
  return linked
}

const all = new WeakMap<Workspace, LinkedFolder>()

function createLinkedFolder(workspace: Workspace): LinkedFolder {
  const { db, environment, session } = workspace
  const state: LinkedFolder['state'] = createStore(() => ({ folder: undefined }))
  const show = (folder: FolderState) => state.setState({ folder })
  const reading = readLink(db.name, isFolderHandle).then(
    (link) => show(link ? { link, problem: undefined } : null),
    () => show(null),
  )
  const backUp = async () => {
    const { folder } = state.getState()
    if (folder) show(await withBackup(workspace, folder.link))
  }
  return {
    state,
    async link(handle) {
      await reading
      const link = { handle, lastAt: null, lastFile: null, revision: 0 }
      await keep(db.name, link)
      show({ link, problem: undefined })
      await backUp()
    },
    async allow() {
      const { folder } = state.getState()
      if (folder && (await isAllowed(folder.link.handle, true))) await backUp()
    },
    async backUpIfDue(changedAt) {
      await reading
      await alone(`${db.name}-folder`, async () => {
        const known = state.getState().folder?.link
        const link = known && (await newestLink(db.name, known))
        if (!link) return show(null)
        const { revision } = session.getState()
        const isDirty = revision > 0 && revision !== link.revision // lower where the rescue page went back
        const due = { now: environment.now(), changedAt, lastAt: link.lastAt, isDirty }
        if (isFolderBackupDue(due)) show(await withBackup(workspace, link))
      })
    },
    async unlink() {
      await removeLink(db.name)
      show(null)
    },
  }
}

/** Another tab may have put a backup there meanwhile, linked another folder, or unlinked it: then there is none. */
async function newestLink(name: string, known: Link): Promise<Link | undefined> {
  return (await readLink(name, isFolderHandle)) ?? (unkept.has(known.handle) ? known : undefined)
}

/** The folder with a backup of what stands now in it, or with what stopped that. */
async function withBackup(workspace: Workspace, link: Link): Promise<FolderState> {
  const { db, environment, session } = workspace
  if (!(await isAllowed(link.handle))) return { link, problem: 'permission' }
  const { revision } = session.getState()
  const [file] = await writeFiles(workspace, [{ scope: { what: 'everything' } }])
  if (!file) return { link, problem: 'unknown' }
  const put = await putFile(link.handle, file.fileName, file.savedText)
  if (!put.ok) {
    await forgetExports(db, [file.id])
    return { link, problem: put.error }
  }
  const done = { handle: link.handle, lastAt: environment.now(), lastFile: file.fileName, revision }
  await keep(db.name, done)
  return { link: done, problem: undefined }
}

/** A browser that cannot keep it forgets it with the page. */
const keep = (name: string, link: Link): Promise<unknown> =>
  saveLink(name, link).then(
    () => unkept.delete(link.handle),
    () => unkept.add(link.handle),
  )

const unkept = new WeakSet<FolderHandle>()
