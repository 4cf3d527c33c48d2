/** What browsers have and jsdom has not: modal dialogs, popovers, measuring. Only the part that tests rely on. */
import { afterEach } from 'vitest'

if (typeof HTMLElement !== 'undefined') {
  const openers = new WeakMap<Element, Element | null>()

  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      openers.set(this, document.activeElement)
      this.open = true
      this.querySelector('button')?.focus()
    },
    close(this: HTMLDialogElement) {
      this.open = false
      const opener = openers.get(this)
      if (opener instanceof HTMLElement) opener.focus()
    },
  })

  Object.assign(HTMLElement.prototype, {
    scrollIntoView() {},
    showPopover(this: HTMLElement) {
      togglePopover(this, 'open')
    },
    hidePopover(this: HTMLElement) {
      togglePopover(this, 'closed')
    },
  })

  Object.assign(globalThis, {
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  })

  /** A page in front; jsdom says no between two focused elements. */
  document.hasFocus = () => true

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[popovertarget]') : null
    const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '')
    if (popover) togglePopover(popover, popover.style.display === 'block' ? 'closed' : 'open')
  })

  afterEach(() => document.body.replaceChildren())
}

function togglePopover(popover: HTMLElement, newState: 'open' | 'closed'): void {
  popover.style.display = newState === 'open' ? 'block' : 'none'
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }))
}
