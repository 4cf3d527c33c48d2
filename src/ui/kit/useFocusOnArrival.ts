import { useEffect, useRef } from 'react'
import { hasLeft } from '#state/environment'

/**
 * Gives the heading of a page the focus when the address is another than the one shown last, so that a screen reader and
 * the keyboard go on from there.
 */
export function useFocusOnArrival<E extends HTMLElement>(address: string) {
  const heading = useRef<E>(null)
  useEffect(() => {
    if (lastAddress !== undefined && lastAddress !== address) heading.current?.focus()
    lastAddress = address
  }, [address])
  return heading
}

/**
 * The address shown last, over all pages. None before the first page, where the browser reads the title; but where the
 * person pressed something that started the page afresh, that was a way here.
 */
let lastAddress: string | undefined = hasLeft() ? '' : undefined
