/** Any JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined }

/** Forms that are known already, of objects and lists that stand somewhere in a larger one. */
export type KnownForms = ReadonlyMap<unknown, string>

/**
 * The RFC 8785 form: members sorted by UTF-16 code units, no white space. Equal content, equal text.
 * Throws on what JSON cannot say (NaN, a lone surrogate), which the gate has refused before.
 */
export function canonical(value: unknown, known?: KnownForms): string {
  if (typeof value === 'string') return textForm(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const form = known?.get(value)
  if (form !== undefined) return form
  return Array.isArray(value)
    ? `[${value.map((item) => canonical(item, known)).join(',')}]`
    : objectForm(value, known)
}

function objectForm(value: object, known: KnownForms | undefined): string {
  const members: Readonly<Record<string, unknown>> = { ...value }
  let form = ''
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member === undefined) continue
    form += `${form === '' ? '' : ','}${textForm(name)}:${canonical(member, known)}`
  }
  return `{${form}}`
}

function textForm(text: string): string {
  if (!text.isWellFormed()) throw new Error('JSON text must be well-formed')
  return JSON.stringify(text)
}
