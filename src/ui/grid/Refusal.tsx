import { useLayoutEffect, useRef } from 'react'
import { ExportWhereFull } from '../keeping/ExportWhereFull'
import { Button } from '../kit/Button'
import { keepUnder } from '../kit/placeUnder'
import type { CellOffer, CellRefusal } from './gridMeta'
import styles from './CellEditor.module.css'

interface RefusalProps {
  readonly id: string
  readonly refusal: CellRefusal
  readonly onOffer: (offer: CellOffer) => void
}

/** Why the entry was refused, under its cell. In the top layer, so that nothing clips it. */
export function Refusal({ id, refusal, onOffer }: RefusalProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    const cell = element?.closest('[data-column]')
    if (!element || !cell) return undefined
    element.showPopover()
    return keepUnder(cell, element)
  }, [])
  return (
    <div ref={bubble} popover="manual" className={styles.refusal}>
      <p id={id}>{refusal.message}</p>
      {refusal.offers && refusal.offers.length > 0 && (
        <div className={styles.offers}>
          {refusal.offers.map((offer) => (
            <Button key={offer.label} size="small" onClick={() => onOffer(offer)}>
              {offer.label}
            </Button>
          ))}
        </div>
      )}
      <ExportWhereFull />
      <p className={styles.escape}>Escape puts back what was there before.</p>
    </div>
  )
}
