import { useState } from 'react'
import type { ExportScope } from '#domain/bundle/scope'
import type { Exported } from '#state/commands/exportFile'
import { useCommands } from '#state/useCommands'

/** A file on its way out. */
export type Outgoing =
  | { readonly step: 'none' }
  | { readonly step: 'writing' }
  | { readonly step: 'written'; readonly file: Exported }
  | { readonly step: 'failed'; readonly message: string }

/** Writes one file at a time; a second press while one is being written does nothing. Resolves with whether it was written. */
export function useExport() {
  const { exportFile } = useCommands()
  const [outgoing, setOutgoing] = useState<Outgoing>({ step: 'none' })
  const write = async (scope: ExportScope, passphrase?: string): Promise<boolean> => {
    if (outgoing.step === 'writing') return false
    setOutgoing({ step: 'writing' })
    try {
      setOutgoing({ step: 'written', file: await exportFile({ scope, passphrase }) })
      return true
    } catch (error) {
      setOutgoing({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
      return false
    }
  }
  return { outgoing, write }
}
