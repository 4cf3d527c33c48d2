import { useMemo } from 'react'
import type { Frozen } from '#domain/records/version'
import { checkVersion, finaliseVersion } from './commands/finalise'
import type { ToFinalise } from './commands/finalise'
import { savePackFile } from './commands/packOutputs'
import type { WantedPack } from './commands/packOutputs'
import { useWorkspace } from './useWorkspace'

export { packFormats } from './commands/packOutputs'
export type { PackFile, PackFormat, WantedPack } from './commands/packOutputs'

/** What the page of packs can ask for, on the open workspace. */
export function usePackCommands() {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      savePackFile: (wanted: WantedPack, mayGo: () => Promise<boolean>) =>
        savePackFile(workspace, wanted, mayGo),
      finaliseVersion: (toFinalise: ToFinalise) => finaliseVersion(workspace, toFinalise),
      checkVersion: (frozen: Frozen) => checkVersion(workspace, frozen),
    }),
    [workspace],
  )
}
