import type { Undone } from '#state/commands/history'
import type { PlanView } from '#domain/plan/place'
import { announce } from '../kit/announce'
import { elementAt, focusOn, jumpTo } from '../kit/jump'
import type { JumpPlace } from '../kit/jump'
import { undoneWords } from '../words/undo'
import styles from './Changed.module.css'
import { shownPlace } from './shownPlace'

type Place = NonNullable<NoticePlace>

/** Where to look: a place that is not on this page, or that stood in the way. */
export type NoticePlace =
  { readonly kind: PlaceKind; readonly id: string; readonly register: string } | undefined
type PlaceKind = Parameters<typeof shownPlace>[0]['kind']

/** What is to be seen of an undo where the page itself does not show it. */
export interface UndoneNotice {
  /** Tells one from the next, which may have the same words. */
  readonly turn: number
  readonly words: string
  readonly isRefused: boolean
  readonly place: NoticePlace
}

interface Showing {
  readonly which: 'undo' | 'redo'
  readonly view: PlanView
  /** The page that is looked at, without its query. */
  readonly here: string
}

/**
 * After undo and redo: says what was done, and brings it into view. The focus goes there, as in a spreadsheet, unless it is in
 * an editor, in a dialog or on a button that may be pressed again. Gives a notice where the page does not show it.
 */
export function showUndone(outcome: Undone, { which, view, here }: Showing): UndoneNotice | undefined {
  const words = undoneWords(which, outcome)
  turns += 1
  const notice = { turn: turns, words, isRefused: !outcome.ok }
  announce(words, outcome.ok ? 'polite' : 'assertive')
  if (!outcome.ok) {
    const changed = outcome.error.code === 'changedSince' ? outcome.error.changed : []
    const place = changed.find((one) => one.about === 'register')
    return outcome.error.code === 'nothing' ? undefined : { ...notice, place }
  }
  const { places } = outcome.value
  const found = places.filter((one) => isHere(one, view, here))
  bringIntoView(found.flatMap((one) => shownPlace(one, view)?.at ?? []))
  return found.length > 0 ? undefined : { ...notice, place: places[0] }
}

let turns = 0

/** Whether this page shows a place: the page of its own, or another grid of the same quarter that has its cell. */
function isHere(place: Place, view: PlanView, here: string): boolean {
  const shown = shownPlace(place, view)
  if (!shown || quarterIn(shown.path) !== quarterIn(here)) return false
  return (
    shown.path === here || (shown.at !== undefined && (elementAt(shown.at) !== null || hasCell(shown.at)))
  )
}

const quarterIn = (path: string): string | undefined => path.split('/')[1]

/** Rows out of view are not drawn: only going there tells. */
const hasCell = (place: JumpPlace): boolean => mayTakeFocus() && jumpTo(place)

/** All places are marked until the next key or press; the first is gone to. */
function bringIntoView(places: readonly JumpPlace[]): void {
  const [first] = places
  if (!first) return
  if (mayTakeFocus()) focusOn(first)
  else if (!isEditing()) elementAt(first)?.scrollIntoView({ block: 'nearest' })
  for (const place of places) mark(place)
}

const isEditing = (): boolean =>
  document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false

/** Not where the person goes on typing or pressing the same button. */
const mayTakeFocus = (): boolean =>
  !isEditing() && !(document.activeElement?.matches('button, a[href], summary, dialog *') ?? false)

function mark(place: JumpPlace): void {
  const element = elementAt(place)
  const { changed = '' } = styles
  if (!element) return
  element.classList.add(changed)
  const unmark = () => {
    element.classList.remove(changed)
    for (const event of ['keydown', 'pointerdown']) removeEventListener(event, unmark, { capture: true })
  }
  for (const event of ['keydown', 'pointerdown']) addEventListener(event, unmark, { capture: true })
}
