import type { NotRescued } from '#state/rescue'

/** Why the storage was left as it is. */
export function notRescuedWords(error: NotRescued): string {
  switch (error.code) {
    case 'notKept':
      return `Nothing was changed: what is stored could not be kept first (${error.message}). Close all other tabs of Quarterdeck, start the browser anew, then try again.`
    case 'gone':
      return 'Nothing was changed: the snapshot made room for newer ones meanwhile.'
    case 'newer':
      return 'Nothing was changed: a newer version of Quarterdeck took the snapshot. Load that version.'
  }
}
