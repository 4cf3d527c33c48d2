import { keepText, readText } from '#storage/localText'

export const themes = ['system', 'light', 'dark'] as const
/** Of this browser, not of the council: it is kept beside the stored work and travels in no file. */
export type Theme = (typeof themes)[number]

const key = 'quarterdeck-theme'

/** The theme last chosen; that of the system where none was, or where the browser keeps nothing. */
export function readTheme(): Theme {
  const kept = readText(key)
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Shows a theme from now on. */
export function chooseTheme(theme: Theme): void {
  keepText(key, theme)
  showTheme(theme)
}

/** `data-theme` on the page, which the tokens read; none for the system's. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
