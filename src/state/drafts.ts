import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftRow } from '#domain/draftRow'
import { withInFlight } from '#storage/inFlight'
import type { SafeJournal } from '#storage/inFlight'
import { createJournal } from '#storage/journal'
import { withMemory } from './heldRows'
import type { HeldJournal } from './heldRows'
import { createTabLock } from './tabLocks'
import type { TabLock } from './tabLocks'
import type { Workspace } from './workspace'

export type { DraftRow } from '#domain/draftRow'

/** What is typed in one editor; the journal adds whose page it is, for whom and when. */
export type Typing = Omit<DraftRow, 'tab' | 'at' | 'enteredFor'>

/** The texts that are typed in a workspace and not stored yet: on the disk after every key, offered when their editor is gone. */
export interface Drafts {
  /** Names this opened page. */
  readonly tab: string
  /** Those whose editor is gone, here or with its page: to be offered. */
  readonly left: StoreApi<readonly DraftRow[]>
  /** Notes a text as it stands after a key. Resolves to whether it is on the disk; `onKept` hears when that changes later. */
  readonly type: (typing: Typing, onKept?: (isKept: boolean) => void) => Promise<boolean>
  /** It was stored, or dropped by the person: it never comes back (F20). */
  readonly end: (id: string) => void
  /** Its editor is gone, and the text was neither stored nor dropped. */
  readonly leave: (id: string) => void
  /** The person goes on with a text that was left: the editor that shows it next replaces its row. False where it is gone by now. */
  readonly takeUp: (row: DraftRow) => Promise<boolean>
  /** The person wants a text no more. */
  readonly discard: (row: DraftRow) => Promise<void>
  /** Looks again for what was left, in any tab. */
  readonly look: () => Promise<void>
  /** Drops all of them, of every tab. */
  readonly clear: () => Promise<void>
  readonly open: () => void
  /** Holds nothing that another tab may wait for, until `open`. */
  readonly close: () => void
}

/** The drafts of a workspace, opened when they are first asked for. */
export function draftsOf(workspace: Workspace): Drafts {
  const known = all.get(workspace)
  if (known) return known
  const drafts = createDrafts(workspace)
  all.set(workspace, drafts)
  drafts.open()
  return drafts
}

const all = new WeakMap<Workspace, Drafts>()

function createDrafts(workspace: Workspace): Drafts {
  const { environment, session } = workspace
  const tab = environment.newId()
  const journal = heldJournal(workspace, tab, () => look())
  const lock = createTabLock(tab)
  /** Texts that an editor is about to show again. */
  const takenUp = new Map<string, DraftRow>()
  const mine = { tab, since: environment.now(), isInHand: journal.isInHand }
  const { left, look } = leftIn(journal, lock, mine)
  return {
    tab,
    left,
    look,
    async type(typing, onKept = nobody) {
      const put = { ...typing, tab, at: environment.now(), enteredFor: session.getState().enteringFor }
      journal.hold(typing.id, onKept)
      const before = takenUp.get(typing.place)
      if (!before || !isSameText(before, typing)) return journal.write({ put })
      takenUp.delete(typing.place)
      const isKept = await journal.write({ put }, { remove: before.id })
      await look()
      return isKept
    },
    end(id) {
      void journal.write({ remove: id }).then(() => (isIn(left, id) ? look() : undefined))
    },
    leave(id) {
      journal.leave(id)
      void look()
    },
    async takeUp(row) {
      const isThere = (await journal.rows()).some(({ id }) => id === row.id)
      if (isThere) takenUp.set(row.place, row)
      else await look()
      return isThere
    },
    discard: ({ id }) => journal.write({ remove: id }).then(look),
    clear: () => journal.clear().then(look),
    open() {
      lock.hold()
      void journal.open().then(look)
    },
    close() {
      lock.letGo()
      journal.close()
    },
  }
}

/** F1, F18 — `again`: when what the browser had taken away stands on the disk again. */
function heldJournal({ db, session }: Workspace, tab: string, again: () => Promise<void>): HeldJournal {
  const lost = () => void journal.lose().then(again)
  const journal = withMemory(withInFlight(createJournal(`${db.name}-drafts`, lost), { name: db.name, tab }))
  session.subscribe(({ save }, before) => {
    if (save.state === 'failed' && save !== before.save) void journal.writeAgain() // its storage may be gone too
  })
  return journal
}

const nobody = (): void => undefined

/** What was left, as it was when it was last looked for; looked for again when another tab goes. */
function leftIn(journal: SafeJournal, lock: TabLock, mine: Mine): Pick<Drafts, 'left' | 'look'> {
  const left = createStore<readonly DraftRow[]>(() => [])
  const watched = new Set<string>()
  const look = async () => {
    const openTabs = await lock.open()
    await journal.catchUp((other) => other !== mine.tab && !openTabs?.has(other))
    const rows = await journal.rows()
    openTabs?.forEach(watch)
    left.setState(rows.filter(whetherLeft(mine, openTabs)).sort(byTime), true)
  }
  const watch = (other: string) => {
    if (other === mine.tab || watched.has(other)) return
    watched.add(other)
    void lock.whenGone(other).then(() => {
      watched.delete(other)
      return look()
    })
  }
  return { left, look }
}

interface Mine {
  readonly tab: string
  /** When this page was opened. */
  readonly since: string
  readonly isInHand: (id: string) => boolean
}

/** A browser without locks cannot say which tabs are open: what is older than this page counts as left. */
const whetherLeft =
  ({ tab, since, isInHand }: Mine, openTabs: ReadonlySet<string> | undefined) =>
  (row: DraftRow): boolean => {
    if (row.tab === tab) return !isInHand(row.id)
    return openTabs ? !openTabs.has(row.tab) : row.at < since
  }

const isIn = (left: Drafts['left'], wanted: string): boolean =>
  left.getState().some(({ id }) => id === wanted)

const byTime = (one: DraftRow, other: DraftRow): number => (one.at < other.at ? -1 : 1)

const isSameText = (one: Pick<DraftRow, 'texts'>, other: Pick<DraftRow, 'texts'>): boolean =>
  JSON.stringify(one.texts) === JSON.stringify(other.texts)
