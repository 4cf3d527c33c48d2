/**
 * The only way an address becomes that of a script: the one Trusted Types policy that the content security policy allows,
 * for addresses of this origin alone. Throws for any other.
 */
export function scriptUrl(path: string): string {
  policy ??=
    typeof trustedTypes === 'undefined'
      ? { createScriptURL }
      : trustedTypes.createPolicy('quarterdeck', { createScriptURL })
  return policy.createScriptURL(path)
}

/** What a policy gives is a TrustedScriptURL, which goes wherever an address goes. */
interface Policy {
  readonly createScriptURL: (path: string) => string
}

/** Some browsers have none; a policy can be made once. */
declare const trustedTypes: { readonly createPolicy: (name: string, rules: Policy) => Policy } | undefined

let policy: Policy | undefined

function createScriptURL(path: string): string {
  const { href, origin } = new URL(path, location.href)
  if (origin !== location.origin) throw new TypeError(`No script may come from ${origin}.`)
  return href
}
