import { useLayoutEffect } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { pageRules } from './pageRules'

/** While a pack is shown the browser prints it on its own pages: A4, with what stands on every one of them. */
export function useDocumentPages(document: PackDocument): void {
  const rules = pageRules(document)
  useLayoutEffect(() => {
    if (typeof CSSStyleSheet !== 'function' || !('adoptedStyleSheets' in globalThis.document))
      return undefined
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    globalThis.document.adoptedStyleSheets = [...globalThis.document.adoptedStyleSheets, sheet]
    return () => {
      globalThis.document.adoptedStyleSheets = globalThis.document.adoptedStyleSheets.filter(
        (one) => one !== sheet,
      )
    }
  }, [rules])
}
