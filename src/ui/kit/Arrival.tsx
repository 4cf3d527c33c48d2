import type { ReactNode } from 'react'

/**
 * What was brought about by something that is gone by now: it takes the focus when it comes. Where it goes with the focus in
 * it, the heading of the page has it, so that the keyboard never starts at the top of the window.
 */
export function Arrival({ children }: { readonly children: ReactNode }) {
  return (
    <div tabIndex={-1} ref={takeFocus}>
      {children}
    </div>
  )
}

function takeFocus(here: HTMLElement | null): (() => void) | undefined {
  here?.focus()
  return here ? () => handOn(here) : undefined
}

function handOn(here: HTMLElement): void {
  if (here.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus()
}
