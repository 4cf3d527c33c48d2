/**
 * Whether the words of a file could hold a record with one of these ids; false only where they certainly hold none. Much
 * quicker than reading them as JSON.
 */
export function mentionsAny(text: string, ids: ReadonlySet<string>): boolean {
  if (text.includes('\\u') || text.includes('\\/')) return true // an id may be spelt with escapes
  for (const [, id = ''] of text.matchAll(/"id"\s*:\s*"([^"]*)"/g)) if (ids.has(id)) return true
  return false
}
