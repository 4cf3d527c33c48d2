/** What Quarterdeck cannot do without: a page that came over https or from localhost, hashing, storage. */
export type Need = 'secureContext' | 'hashing' | 'storage'

/** What of a browser's global object is looked at. */
export interface BrowserParts {
  readonly isSecureContext?: boolean | undefined
  readonly crypto?: { readonly subtle?: unknown } | undefined
  readonly indexedDB?: unknown
}

/** The first need that a browser does not meet; without a secure context the others fail too, so it is named first. */
export function missingNeed(browser: BrowserParts): Need | undefined {
  if (browser.isSecureContext !== true) return 'secureContext'
  if (!browser.crypto?.subtle) return 'hashing'
  return browser.indexedDB ? undefined : 'storage'
}
