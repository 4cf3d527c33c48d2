import type { Workspace } from '../workspace'
import { acceptFile, previewFile } from './importFile'

const fileName = 'example-dudley-2012-13.json'

/** Fills the example's empty database from the file served beside the application, through the gate like any other. */
export async function fillExample(workspace: Workspace): ReturnType<typeof acceptFile> {
  const bytes = await workspace.environment.readAsset(fileName)
  const file = { name: fileName, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes) }
  const preview = await previewFile(workspace, file)
  if (!preview.ok) throw new Error(`The example file is not right: ${preview.error[0]?.message}`)
  const accepted = await acceptFile(workspace, { ...preview.value, isStep: false })
  if (accepted.ok) workspace.session.setState({ save: { state: 'idle' } })
  return accepted
}
