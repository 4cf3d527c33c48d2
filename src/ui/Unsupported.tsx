import type { Need } from '#state/browserNeeds'
import { Notice } from './kit/Notice'

/** Says at once what would otherwise fail later: Quarterdeck cannot work in this browser or at this address. */
export function Unsupported({ need }: { readonly need: Need }) {
  const { heading, next } = words[need]
  return (
    <main>
      <h1>Quarterdeck</h1>
      <Notice kind="problem" heading={heading}>
        <p>{next}</p>
        <p>
          Nothing was changed: work that you have kept at another address or in another browser is still
          there.
        </p>
      </Notice>
    </main>
  )
}

const words = {
  secureContext: {
    heading: 'Quarterdeck needs an address that begins with https.',
    next: 'This page came over plain http, where browsers do not let a page keep and check your work. Open it by its https address, or ask whoever hosts it for one. On your own computer, http://localhost works too.',
  },
  hashing: {
    heading: 'This browser cannot check files.',
    next: 'It lacks the cryptography (Web Crypto) with which Quarterdeck tells whole files from damaged ones. Use a current version of Edge, Chrome, Firefox or Safari.',
  },
  storage: {
    heading: 'This browser cannot keep your work.',
    next: 'Its storage is switched off, by a private window, a setting or a policy. Use an ordinary window of a current Edge, Chrome, Firefox or Safari, and allow this site to keep data.',
  },
} as const satisfies Record<Need, { readonly heading: string; readonly next: string }>
