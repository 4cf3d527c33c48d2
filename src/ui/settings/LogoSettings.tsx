import { useState } from 'react'
import { logoChanges, noLogo } from '#domain/pack/logo'
import type { Logo } from '#domain/pack/logo'
import type { Structure } from '#domain/structure'
import { readLogo } from '#state/logo'
import { FilePicker } from '../exchange/FilePicker'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { TextField } from '../kit/fields'
import { Notice } from '../kit/Notice'
import { useStoredChoice } from '../pack/useStoredChoice'
import styles from './Settings.module.css'

/** The council's logo: chosen from a file, shown as it is kept, and taken out again. */
export function LogoSettings({ structure }: { readonly structure: Structure }) {
  const [fault, setFault] = useState('')
  const { value, choose, refusal } = useStoredChoice<Logo>(structure.organisation.logo ?? noLogo, (logo) =>
    logoChanges(structure, logo),
  )
  const [words, setWords] = useState<string>()
  const take = async (file: Parameters<typeof readLogo>[0] | undefined) => {
    if (!file) return
    const read = await readLogo(file)
    setFault(read.ok ? '' : read.error)
    if (!read.ok) return
    choose({ ...value, png: read.value })
    announce('The logo is on the front of every pack.')
  }
  const problem = fault || refusal
  return (
    <section className={styles.logo} aria-labelledby="logo-heading">
      <h3 id="logo-heading">Logo</h3>
      <p>PNG or JPEG. It is drawn anew and made small, so that nothing else of the file is kept.</p>
      {problem !== '' && <Notice kind="problem" heading={problem} />}
      {value.png !== '' && (
        <img src={`data:image/png;base64,${value.png}`} alt={value.words || 'The logo as it is kept'} />
      )}
      <p className={styles.logoDoing}>
        <FilePicker
          label={value.png === '' ? 'Choose a logo' : 'Choose another logo'}
          from="pictures"
          onFiles={([file]) => void take(file)}
        />
        {value.png !== '' && <Button onClick={() => choose({ ...noLogo })}>Take the logo out</Button>}
      </p>
      {value.png !== '' && (
        <TextField
          label="What the logo says, for those who do not see it"
          hint="Left empty: nothing, as the name of the council stands beside it."
          input={{
            value: words ?? value.words,
            maxLength: 200,
            onChange: ({ currentTarget }) => setWords(currentTarget.value),
            onBlur: () => words !== undefined && choose({ ...value, words: words.trim() }),
          }}
        />
      )}
    </section>
  )
}
