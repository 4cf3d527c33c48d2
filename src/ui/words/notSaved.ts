import type { NotSaved } from '#state/commands/save'

/** Why a change was not saved, that nothing was changed, and what to do next. */
export function notSavedWords(error: NotSaved): string {
  switch (error.code) {
    case 'moved':
      return 'This place has changed meanwhile, perhaps in another tab. Nothing was changed. Look at it again, then repeat your change.'
    case 'failed':
      return `Nothing was changed. ${error.message}`
  }
}
