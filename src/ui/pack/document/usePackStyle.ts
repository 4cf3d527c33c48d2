import { useLayoutEffect } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { previewStyle } from '#state/packPaper'

/** While a pack is shown it has the style sheet that it is printed with: A4, with what stands on every page. */
export function usePackStyle(document: PackDocument): void {
  const rules = previewStyle(document)
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
