import type { Workspace } from '../workspace'
import { acceptFile, previewFile } from './importFile'

const fileName = 'example-dudley-2012-13.json'

/** Fills the example's empty database from the file served beside the application, through the gate like any other. */
export async function fillExample(workspace: Workspace): Promise<void> {
  const bytes = await workspace.environment.readAsset(fileName)
  const file = { name: fileName, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes) }
  const preview = await previewFile(workspace, file)
  if (!preview.ok) throw new Error(`The example file is not right: ${preview.error[0]?.message}`)
  await acceptFile(workspace, { ...preview.value, isStep: false })
  workspace.session.setState({ save: { state: 'idle' } })
}

/** Takes the example away, with everything that was tried on it, and goes back to the council's own work. */
export async function removeExample({ db, environment }: Workspace): Promise<void> {
  await db.delete({ disableAutoOpen: true })
  environment.leave('#/')
}
