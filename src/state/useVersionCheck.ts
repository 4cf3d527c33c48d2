import { useEffect, useState } from 'react'
import type { Frozen } from '#domain/records/version'
import { checkVersion } from './commands/finalise'
import { useWorkspace } from './useWorkspace'

/** The sentence to be shown where a version is not as it was finalised; '' while it is, or is not known to be otherwise. */
export function useVersionCheck(version: Frozen | undefined): string {
  const workspace = useWorkspace()
  const [found, setFound] = useState<{ readonly of: Frozen; readonly message: string }>()
  useEffect(() => {
    let gone = false
    if (version)
      void checkVersion(workspace, version).then((checked) => {
        if (!gone) setFound({ of: version, message: checked.ok ? '' : checked.error.message })
      })
    return () => {
      gone = true
    }
  }, [workspace, version])
  return found && found.of === version ? found.message : ''
}
