import type { Changes } from '#domain/change'
import type { Matrix } from '#domain/paste'
import type { Result } from '#domain/result'
import type { Clip } from '#state/clipboard'
import type { NotSaved } from '#state/commands/save'
import { announce } from '../kit/announce'
import { createStore } from '../kit/store'
import { whenIdle } from '../kit/whenIdle'
import type { RangeGrid } from './gridHost'
import type { Selected } from './gridSelection'
import type { Place } from './moves'

export type SaveChanges = (changes: Changes) => Promise<Result<null, NotSaved>>

/** What a person asks to be done with many cells at once. */
export type RangeAsk =
  | { readonly does: 'paste'; readonly at: Place; readonly clip: Clip }
  | { readonly does: 'fill'; readonly text: string }
  /** `at`: the cell to fill where nothing is selected. */
  | { readonly does: 'fillDown'; readonly at?: Place }
  | { readonly does: 'clear' }

/** The same, once it is known what it is about. */
export type Proposal =
  | { readonly does: 'paste'; readonly at: Place; readonly source: Matrix; readonly isTiled: boolean }
  | { readonly does: 'fill'; readonly selected: Selected; readonly text: string }
  /** `from`: the row whose texts go into the selected ones. */
  | { readonly does: 'fillDown'; readonly selected: Selected; readonly from: string }
  | { readonly does: 'clear'; readonly selected: Selected }

/** What stands under the grid: nothing, what was done or why not, or a question in a dialog. */
export type RangeView =
  | { readonly is: 'quiet' | 'keys' }
  | { readonly is: 'told'; readonly words: string; readonly isProblem: boolean }
  | { readonly is: 'asked'; readonly proposal: Proposal }

const quiet: RangeView = { is: 'quiet' }

const loadCarryOut = () => import('../paste/carryOut')

/** Everything that is done with many cells of a grid at once, one after the other. */
export class RangeWork {
  readonly view = createStore<RangeView>(quiet)
  readonly grid: RangeGrid

  #save: SaveChanges
  #turn: Promise<void> = Promise.resolve()
  #isPrepared = false

  constructor(grid: RangeGrid, save: SaveChanges) {
    this.grid = grid
    this.#save = save
    grid.fillsWith((text) => void this.ask({ does: 'fill', text }))
    const { selected } = grid.selection
    selected.subscribe(() => selected.get() && this.forgetTold())
    grid.editing.subscribe(() => grid.editing.get() && this.forgetTold())
  }

  savesWith(save: SaveChanges): void {
    this.#save = save
  }

  save(changes: Changes): ReturnType<SaveChanges> {
    return this.#save(changes)
  }

  /** One after the other; a question that is open comes first. */
  ask(ask: RangeAsk): Promise<void> {
    const turn = this.#turn.then(() => this.#carryOut(ask))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  show(view: RangeView): void {
    this.view.set(view)
    if (view.is === 'told') announce(view.words, view.isProblem ? 'assertive' : 'polite')
  }

  close(): void {
    this.view.set(quiet)
  }

  /** Somebody works in the grid: what does it is fetched, so that nobody waits for it. */
  prepare(): void {
    if (this.#isPrepared) return
    this.#isPrepared = true
    whenIdle(() => void loadCarryOut().catch(() => undefined)) // asked for again, and told, when it is needed
  }

  async #carryOut(ask: RangeAsk): Promise<void> {
    if (this.view.get().is === 'asked') return
    const { carryOut } = await loadCarryOut()
    this.show(await carryOut(ask, this))
  }

  /** Takes away what was said last; false where nothing was. */
  forgetTold(): boolean {
    if (this.view.get().is !== 'told') return false
    this.close()
    return true
  }
}
