/** Any JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined }

/**
 * The RFC 8785 form: members sorted by UTF-16 code units, no white space. Equal content, equal text.
 * Throws on what JSON cannot say (NaN, a lone surrogate), which the gate has refused before.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) return `{${members(value).join(',')}}`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number')
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('JSON text must be well-formed')
  return JSON.stringify(value) ?? 'null'
}

function members(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
}
