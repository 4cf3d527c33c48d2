import { useEffect, useEffectEvent, useState } from 'react'
import { gatherDropped } from './gatherFiles'
import type { Gathered } from './gatherFiles'

/**
 * Takes files and folders dropped anywhere in the window, which would otherwise leave the page for the file. Returns
 * whether something is being dragged over it.
 */
export function useDroppedFiles(onFiles: (gathered: Gathered) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setIsOver(false)
    const { dataTransfer } = event
    if (!dataTransfer || !carriesFiles(event)) return
    event.preventDefault()
    void gatherDropped(dataTransfer).then(onFiles)
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
