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

  window.getComputedStyle = remembered(window.getComputedStyle.bind(window))

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

/**
 * Components are tested without style sheets, so that a style follows from what an element is. jsdom looks through all rules of
 * browsers for every element that is asked for by its role, which is a fifth of the time of these tests.
 */
function remembered(compute: typeof getComputedStyle): typeof getComputedStyle {
  const known = new Map<string, CSSStyleDeclaration>()
  return (element, pseudo) => {
    const states = ['hidden', 'open', 'popover', 'type', 'style'].map((name) => element.getAttribute(name))
    const kind = JSON.stringify([element.localName, pseudo, ...states])
    const style = known.get(kind) ?? compute(element, pseudo)
    known.set(kind, style)
    return style
  }
}
