/** A text as XML holds it, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text as a cell holds it: what XML cannot hold is written `_x000B_`, and what looks like that is kept from being read as
 * it.
 */
export const cellText = (text: string): string =>
  escaped(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
      // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, (sign) => `_x${hex(sign)}_`),
  )

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
