import type { NotRescued } from '#state/rescue'

/** Why it was not done, and where the work is. */
export function notRescuedWords(error: NotRescued): string {
  switch (error.code) {
    case 'notKept':
      return `Nothing was changed: what is stored could not be kept first (${error.message}). Close all other tabs of Quarterdeck, start the browser anew, then try again.`
    case 'brokenOff':
      return `It was broken off (${error.message}). What was stored may be gone from its place, but nothing is lost: it is the newest snapshot under “Go back to a snapshot” on this page. Look whether the disk is full, close all other tabs of Quarterdeck, then go back to that snapshot.`
    case 'gone':
      return 'Nothing was changed: the snapshot made room for newer ones meanwhile.'
    case 'newer':
      return 'Nothing was changed: a newer version of Quarterdeck took the snapshot. Load that version.'
  }
}
