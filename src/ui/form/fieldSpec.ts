import type { EarlierText } from '#domain/earlierText'
import type { Choice } from '../kit/fields'

interface Said {
  /** The name of the field in the draft. */
  readonly field: string
  readonly label: string
  readonly hint?: string
}

/** One field of a form: how its text is typed or chosen. */
export type FieldSpec =
  | (Said & {
      readonly input: 'line' | 'wide' | 'figure' | 'area' | 'date' | 'tick'
      readonly required?: boolean
    })
  | (Said & {
      /** Small markdown, with the most words it should have and what it said the quarter before. */
      readonly input: 'text'
      readonly limit?: number | undefined
      readonly earlier?: EarlierText | undefined
      readonly required?: boolean
    })
  | (Said & { readonly input: 'choice'; readonly choices: readonly Choice[]; readonly required?: boolean })
  | (Said & { readonly input: 'ticks'; readonly choices: readonly Choice[] })

/** Fields that belong together, side by side where there is room; `legend` where they need a name. */
export interface FieldGroup {
  readonly legend?: string
  readonly fields: readonly FieldSpec[]
  /** Opened only when wanted, or while one of its fields is at fault. */
  readonly folded?: boolean
}
