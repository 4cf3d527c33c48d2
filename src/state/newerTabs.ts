/**
 * What tabs tell each other, whatever builds they run: every later build has to understand it, so its meaning never changes.
 * `schema`: of the tables that the tab that tells it is about to use.
 */
interface Told {
  readonly database: string
  readonly schema: number
}

export interface NewerTabs {
  /** Asks tabs with an older schema to let go of the database. */
  readonly tell: () => void
  readonly close: () => void
}

/** F10, F11 — Tells the other tabs which schema this one uses, and hears of newer ones. */
export function newerTabs(own: Told, onNewer: () => void): NewerTabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: nothing, close: nothing }
  const channel = new BroadcastChannel('quarterdeck-tabs')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isTold(data) && data.database === own.database && data.schema > own.schema) onNewer()
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    tell: () => channel.postMessage(own),
    close: () => channel.close(),
  }
}

const nothing = (): void => undefined

/** Another build may tell something else besides. */
const isTold = (data: unknown): data is Told =>
  typeof data === 'object' &&
  data !== null &&
  'database' in data &&
  'schema' in data &&
  typeof data.schema === 'number'
