import { useState } from 'react'
import type { PlanView } from '#domain/plan/place'
import { chooseTheme, readTheme, themes } from '#state/appearance'
import type { Theme } from '#state/appearance'
import { useCommands } from '#state/useCommands'
import { useSession } from '#state/useWorkspace'
import { announce } from '../kit/announce'
import { offered, SelectField } from '../kit/fields'
import { postChoices, withNone } from '../plan/fields/choices'

/** Whose changes these are: the post of the person at this browser. */
export function WhoAmI({ view }: { readonly view: PlanView }) {
  const me = useSession((session) => session.me)
  const { saveMe } = useCommands()
  const choose = async (post: string) => {
    await saveMe(post)
    announce('Saved')
  }
  return (
    <SelectField
      label="I am"
      hint="Changes made in this browser are signed with this post. No name is kept with them."
      choices={withNone(offered(postChoices(view), [me]), 'Not said')}
      input={{ value: me, onChange: (event) => void choose(event.currentTarget.value) }}
    />
  )
}

/** Light, dark or as the computer has it; of this browser alone. */
export function Appearance() {
  const [theme, setTheme] = useState<Theme>(readTheme)
  const choose = (chosen: Theme) => {
    chooseTheme(chosen)
    setTheme(chosen)
  }
  return (
    <SelectField
      label="Appearance"
      choices={themes.map((value) => ({ value, label: themeWords[value] }))}
      input={{
        value: theme,
        onChange: (event) => choose(themes.find((one) => one === event.currentTarget.value) ?? 'system'),
      }}
    />
  )
}

const themeWords: Readonly<Record<Theme, string>> = {
  system: 'As this computer has it',
  light: 'Light',
  dark: 'Dark',
}
