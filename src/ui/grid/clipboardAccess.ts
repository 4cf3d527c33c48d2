import { htmlTable, tabbedText } from '#domain/clipboardTable'
import type { CopiedTable } from '#domain/clipboardTable'
import type { Clip } from '#state/clipboard'

/** Puts a table on the clipboard, where no key was pressed for it; false where the browser refuses. */
export async function copyTable(table: CopiedTable): Promise<boolean> {
  const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
  try {
    const item = new ClipboardItem({
      ...blob('text/plain', tabbedText(table)),
      ...blob('text/html', htmlTable(table)),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return false
  }
}

/** What is on the clipboard; undefined where the browser or the person refuses. */
export async function readTable(): Promise<Clip | undefined> {
  try {
    const [item] = await navigator.clipboard.read()
    const textOf = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : ''
    return { html: await textOf('text/html'), text: await textOf('text/plain') }
  } catch {
    return undefined
  }
}
