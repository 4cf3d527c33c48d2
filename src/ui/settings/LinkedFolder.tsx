import { useState } from 'react'
import { useLinkedFolder } from '#state/useLinkedFolder'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { momentWords } from '../words/files'
import { folderProblemWords } from '../words/folder'

/** A folder that receives a backup after each working period: the copy that outlives the browser's own data. */
export function LinkedFolder() {
  const { folder, choose, allow, unlink } = useLinkedFolder()
  const [refusal, setRefusal] = useState('')
  if (!choose)
    return (
      <p>
        This browser cannot keep a folder linked. Edge and Chrome can: there, a backup is put into it by
        itself.
      </p>
    )
  const chooseOne = async () => {
    const chosen = await choose()
    setRefusal(chosen?.outcome === 'refused' ? chosen.message : '')
  }
  return (
    <>
      <p>
        Quarterdeck can put a backup into a folder by itself, some minutes after you stop working. It only
        ever adds files; delete old ones by hand when you like. A folder that is synchronised to a server
        leaves this computer.
      </p>
      {folder && <p>{standing(folder.link)}</p>}
      {folder?.problem && (
        <Notice
          kind="problem"
          heading={`No backup was put into ${folder.link.handle.name}.`}
          actions={<Button onClick={() => void allow()}>Try again</Button>}
        >
          <p>{folderProblemWords[folder.problem]}</p>
        </Notice>
      )}
      {refusal !== '' && (
        <Notice kind="problem" heading="The folder was not linked.">
          <p>The browser says: {refusal}. Choose another folder.</p>
        </Notice>
      )}
      <Button onClick={() => void chooseOne()}>{folder ? 'Link another folder' : 'Link a folder'}</Button>{' '}
      {folder && <Button onClick={() => void unlink()}>Unlink it</Button>}
    </>
  )
}

interface Standing {
  readonly handle: { readonly name: string }
  readonly lastAt: string | null
  readonly lastFile: string | null
}

const standing = ({ handle, lastAt, lastFile }: Standing): string =>
  lastAt === null
    ? `Linked: ${handle.name}. Nothing was put into it yet.`
    : `Linked: ${handle.name}. Last backup: ${lastFile}, ${momentWords(lastAt)}.`
