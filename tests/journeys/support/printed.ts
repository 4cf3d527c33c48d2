import { spawnSync } from 'node:child_process'
import type { Locator } from '@playwright/test'
import { expect } from './test'

/** The text of each page of a PDF, without its spaces; undefined where no reader of PDF is installed. */
export function pagesOf(pdf: Buffer): readonly string[] | undefined {
  if (spawnSync('pdftotext', ['-v']).error) return undefined
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))
}

export interface Entry {
  readonly title: string
  readonly page: number
}

/** The contents of a pack: each part and the page that it is said to begin on. */
export async function entriesOf(contents: Locator): Promise<readonly Entry[]> {
  const items = await contents.getByRole('listitem').all()
  return Promise.all(
    items.map(async (item) => ({
      title: (await item.locator('button, a').textContent()) ?? '',
      page: Number(await item.locator('.page').textContent()),
    })),
  )
}

/** Each part begins on the page that the contents name: its title is there as the heading, and above as the running head. */
export function expectPrintedWhereSaid(pages: readonly string[], entries: readonly Entry[]): void {
  for (const { title, page } of entries) {
    const squeezed = title.replace(/\s+/gu, '')
    expect(pages[page - 1]?.split(squeezed).length, `${title} on page ${page}`).toBeGreaterThan(2)
    expect(pages[page - 1]).toContain(`Page${page}of${pages.length}`)
    if (page > 2) expect(pages[page - 2]).not.toContain(squeezed)
  }
}
