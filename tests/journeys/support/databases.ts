/** Runs in a page: does to a database what a later version of Quarterdeck does when it is opened. Gives what was told of it. */
export function openAsNewer(database: string): Promise<readonly string[]> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  new BroadcastChannel('quarterdeck-tabs').postMessage({ database, schema: 3 })
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 30)
    const told: string[] = []
    for (const event of ['blocked', 'upgradeneeded', 'success'])
      opening.addEventListener(event, () => told.push(event))
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 1, of: 'a later version' }),
    )
    opening.addEventListener('error', () => reject(new Error('The storage does not open')))
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve(told)
    })
  })
}

/** Runs in a page: every row of a database as text. */
export async function rowsIn(database: string): Promise<string> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', () => reject(new Error('The storage does not answer')))
    })
  const db = await done(indexedDB.open(database))
  const rows: unknown[] = [db.version]
  for (const name of db.objectStoreNames)
    rows.push(name, await done(db.transaction(name).objectStore(name).getAll()))
  db.close()
  return JSON.stringify(rows)
}

/**
 * Runs in a page: lays out a database as version 1 left it, and holds it open whatever happens. `copies`: of its file, each
 * of 100,000 bytes.
 */
export function holdOld({ old, copies }: { readonly old: unknown; readonly copies: number }): Promise<void> {
  const { stores, tables } = Object(old)
  return new Promise((resolve) => {
    const opening = indexedDB.open('quarterdeck', 10)
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, keys] of Object.entries<string>(stores)) {
        const [key = '', ...indexes] = keys.split(', ')
        const pathOf = (words: string) =>
          words.startsWith('[') ? words.slice(1, -1).split('+') : words.replace('++', '')
        const store = opening.result.createObjectStore(name, {
          keyPath: pathOf(key),
          autoIncrement: key.startsWith('++'),
        })
        for (const index of indexes) store.createIndex(index, pathOf(index))
        for (const row of tables[name] ?? []) store.put(row)
      }
      const [file] = tables.bundles
      const files = opening.transaction?.objectStore('bundles')
      for (let n = 0; n < copies; n += 1)
        files?.put({ ...file, id: `copy-${n}`, text: file.text + ' '.repeat(100_000) })
    })
    opening.addEventListener('success', () => {
      Reflect.set(window, 'held', opening.result)
      resolve()
    })
  })
}

/** Runs in a page: how the own database lays out files, to tell the versions apart. */
export async function shapeOfFiles() {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', () => reject(new Error('The storage does not answer')))
    })
  const db = await done(indexedDB.open('quarterdeck'))
  const rowsOf = (name: string) =>
    db.objectStoreNames.contains(name)
      ? done<object[]>(db.transaction(name).objectStore(name).getAll())
      : Promise.resolve([])
  const settings = new Map<unknown, unknown>(
    (await rowsOf('settings')).map((row) => [Reflect.get(row, 'key'), Reflect.get(row, 'value')]),
  )
  const files = await rowsOf('bundles')
  const shape = {
    native: db.version,
    schema: settings.get('schema'),
    covers: files.filter((row) => 'head' in row).length,
    texts: [...files, ...(await rowsOf('bundleTexts'))].filter((row) => 'text' in row).length,
    ledger: settings.get('migrations') ?? null,
  }
  db.close()
  return shape
}
