import { Suspense, lazy, useState } from 'react'
import { Button } from '../kit/Button'
import type { ButtonKind } from '../kit/Button'
import type { Gathered } from './gatherFiles'

const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog')).PasteDialog }))

interface PasteButtonProps {
  readonly label: string
  readonly kind?: ButtonKind
  readonly onFiles: (gathered: Gathered) => void
}

/** Opens a box to paste into, for who does not look for Ctrl+V. */
export function PasteButton({ label, kind = 'plain', onFiles }: PasteButtonProps) {
  const [isPasting, setIsPasting] = useState(false)
  return (
    <>
      <Button kind={kind} onClick={() => setIsPasting(true)}>
        {label}
      </Button>
      {isPasting && (
        <Suspense fallback={null}>
          <PasteDialog title={label} onFiles={onFiles} onClose={() => setIsPasting(false)} />
        </Suspense>
      )}
    </>
  )
}
