import { creation } from '../change'
import { ok } from '../result'
import { symbolNames, toneNames } from '../records/scheme'
import type { Band } from '../records/scheme'
import { dudley, presetScheme } from '../scheme'
import { draftOf, listText } from './draft'
import type { Draft, DraftReader } from './draft'
import { entryOf } from './entry'
import type { PlanEntry } from './entry'
import { periodDraft, readLife } from './period'

/**
 * A scheme's title and how its bands look and read. Fields `band.exceeds.label` and so on; `bands` holds their ids in
 * order. The rule and the set of bands are those of the preset it was made from, and stay.
 */
export const schemeEntry = entryOf('scheme', {
  draft: ({ identity, bands, life }) => ({
    title: identity?.title ?? '',
    preset: dudley.id,
    bands: listText((bands ?? []).map(({ id }) => id)),
    ...bandsDraft(bands ?? []),
    ...periodDraft(life),
  }),
  read: (reader, { seen, structure: { firstMonth } }) => {
    const preset = presetScheme(reader.text('preset')) ?? dudley
    return {
      identity: { title: reader.title('title', 'Give the scheme a title.') },
      bands: seen?.bands ? readBands(reader, seen.bands) : preset.bands,
      rule: seen?.rule ?? preset.rule,
      life: readLife(reader, firstMonth),
    }
  },
})

/** The form of a preset in use: what is saved first is the whole scheme, the council's own from then on. */
export const presetEntry: PlanEntry = {
  ...schemeEntry,
  plan: (draft, on) => {
    const changed = schemeEntry.plan(draft, on)
    if (!changed.ok || changed.value.length === 0 || on.seen?.kind !== 'scheme') return changed
    const fresh = changed.value.map((one) => ({ ...one, before: undefined }))
    const rest = creation('scheme', on.id, on.seen.values).filter(
      ({ register }) => !fresh.some((one) => one.register === register),
    )
    return ok([...rest, ...fresh])
  },
}

/** A band as the form has it now, for a look at it before it is saved. */
export function bandInDraft(draft: Draft, band: Band): Band {
  const field = (name: string): string => draft[`band.${band.id}.${name}`] ?? ''
  return {
    id: band.id,
    label: field('label') || band.label,
    short: field('short') || band.short,
    symbol: symbolNames.find((symbol) => symbol === field('symbol')) ?? band.symbol,
    tone: toneNames.find((tone) => tone === field('tone')) ?? band.tone,
    meaning: field('meaning'),
  }
}

function bandsDraft(bands: readonly Band[]): Draft {
  return draftOf(
    bands.flatMap(({ id, label, short, symbol, tone, meaning }) =>
      Object.entries({ label, short, symbol, tone, meaning }).map(
        ([name, text]) => [`band.${id}.${name}`, text] as const,
      ),
    ),
  )
}

function readBands(reader: DraftReader, was: readonly Band[]): readonly Band[] {
  const order = reader.list('bands')
  const place = ({ id }: Band): number => order.indexOf(id)
  const bands = was.map((band) => readBand(reader, band)).toSorted((a, b) => place(a) - place(b))
  refuseTwins(reader, bands)
  return bands
}

function readBand(reader: DraftReader, band: Band): Band {
  const at = (name: string): string => `band.${band.id}.${name}`
  return {
    id: band.id,
    label: reader.title(at('label'), 'Give the band its words.'),
    short: reader.title(at('short'), 'Give the band a word or two for tables.'),
    symbol: symbolNames.find((symbol) => symbol === reader.text(at('symbol'))) ?? band.symbol,
    tone: toneNames.find((tone) => tone === reader.text(at('tone'))) ?? band.tone,
    meaning: reader.text(at('meaning')),
  }
}

/** Two bands with one symbol, or one word, could not be told apart without their colours. */
function refuseTwins(reader: DraftReader, bands: readonly Band[]): void {
  bands.forEach((band, index) => {
    for (const other of bands.slice(0, index)) {
      if (other.symbol === band.symbol)
        reader.refuse(`band.${band.id}.symbol`, `“${other.short}” has this symbol already. Choose another.`)
      if (other.short.toLowerCase() === band.short.toLowerCase())
        reader.refuse(`band.${band.id}.short`, `“${other.short}” is another band’s word already.`)
    }
  })
}
