import { keepText, readJson, readText } from '#storage/localText'

/** What this browser once held, remembered outside the storage of the work so that its loss is noticed (F1). */
export interface Marker {
  readonly records: number
  /** When it was last seen, in ISO 8601. */
  readonly at: string
}

/** In two places that a browser does not always clear together. */
const key = 'quarterdeck-had'
const cacheName = 'quarterdeck-marker'

/** Remembers what is here now. */
export async function leaveMarker(marker: Marker): Promise<void> {
  const text = JSON.stringify(marker)
  keepText(key, text)
  await inCache((cache) => cache.put(addressOf(key), new Response(text)))
}

/** What was last remembered; undefined where nothing was, or all of it is gone. */
export async function recallMarker(): Promise<Marker | undefined> {
  const near = markerIn(readText(key))
  if (near) return near
  const kept = await inCache((cache) => cache.match(addressOf(key)))
  return markerIn(await kept?.text())
}

/** The person has taken the work away on purpose: nothing is missed. */
export async function forgetMarker(): Promise<void> {
  keepText(key, null)
  await inCache((_cache, caches) => caches.delete(cacheName))
}

const addressOf = (name: string): string => `./${name}`

/** Another program may have left anything under this name. */
function markerIn(text: string | null | undefined): Marker | undefined {
  const found = readJson(text)
  if (typeof found !== 'object' || found === null || !('records' in found) || !('at' in found))
    return undefined
  const { records, at } = found
  return typeof records === 'number' && typeof at === 'string' ? { records, at } : undefined
}

/** Without it the other place has to do. */
async function inCache<T>(work: (cache: Cache, caches: CacheStorage) => Promise<T>): Promise<T | undefined> {
  try {
    const { caches } = globalThis
    return await work(await caches.open(cacheName), caches)
  } catch {
    return undefined
  }
}
