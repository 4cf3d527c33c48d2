import type { PackDocument } from '#domain/pack/document'
import { bodyHtml } from './html/document'
import { styleOf } from './html/style'
import { escaped } from './html/text'

/** SHA-256 of a text's UTF-8 bytes, as base64. */
export type Hash = (text: string) => Promise<string>

/**
 * A pack as one self-contained page: no script, nothing loaded, its own content security policy that allows its one
 * style sheet and nothing else, so that even a text that got past the escaping could do nothing (F36). `pages`: on which page of the
 * printed file each part begins, for the contents; none where nobody counted them.
 */
export async function writeHtml(
  document: PackDocument,
  hash: Hash,
  pages: readonly number[] = [],
): Promise<string> {
  const style = styleOf(document)
  const policy = `default-src 'none'; style-src 'sha256-${await hash(style)}'; ${document.logo ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'`
  return [
    '<!DOCTYPE html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapedPolicy(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${document.title}, ${document.period}, ${document.committee}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body class="pack">',
    bodyHtml(document, pages),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Its single quotes stay as they are inside double ones. */
const escapedPolicy = (policy: string): string => policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
