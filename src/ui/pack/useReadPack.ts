import { useLocation } from 'wouter'
import type { OpenedPack } from '#state/commands/openPack'
import { packFilePath, packToRead } from './openedPack'

/** Goes to where a pack is read; from there the way back leads here. */
export function useReadPack(): (pack: OpenedPack) => void {
  const [path, goTo] = useLocation()
  return (pack) => {
    packToRead.set({ pack, from: path })
    goTo(packFilePath)
  }
}
