import { useEffect, useEffectEvent, useState } from 'react'
import type { GivenFile } from '#state/commands/importFile'

/**
 * Takes files dropped anywhere in the window, which would otherwise leave the page for the file. Returns whether one
 * is being dragged over it.
 */
export function useDroppedFiles(onFiles: (files: readonly GivenFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setIsOver(false)
    if (!carriesFiles(event)) return
    event.preventDefault()
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setIsOver(false)
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return isOver
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
