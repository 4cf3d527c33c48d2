import type { Write } from '../change'
import { readColour, usualLook } from '../pack/look'
import type { Id } from '../primitives'
import type { Values } from '../records'
import { activitySchemeInForce, defaultScheme, defaultTolerance, showsForecast } from '../ruleInForce'
import { dudleyActivities, isIndicatorScheme } from '../scheme'
import { ok } from '../result'
import type { Result } from '../result'
import type { Structure } from '../structure'
import { activitySchemeFault, planDefaults } from './defaults'
import { listText, readDraft, yesText } from './draft'
import type { Draft, DraftErrors, DraftReader } from './draft'
import { entryOf } from './entry'
import { schemeNamed } from './schemes'
import { readTolerance, toleranceDraft } from './tolerance'

/** Name, vision and ambition of the council. */
export const councilEntry = entryOf('organisation', {
  draft: ({ identity, texts }) => ({
    name: identity?.name ?? '',
    vision: texts?.vision ?? '',
    ambition: texts?.ambition ?? '',
  }),
  read: (reader) => ({
    identity: { name: reader.title('name', 'Give the council its name.') },
    texts: { vision: reader.text('vision'), ambition: reader.text('ambition') },
  }),
})

/** What is printed at the end of the council's packs. */
export const packTextsEntry = entryOf('organisation', {
  draft: ({ packTexts }) => ({ words: packTexts?.words ?? '', contact: packTexts?.contact ?? '' }),
  read: (reader) => ({
    packTexts: { words: reader.text('words'), contact: reader.text('contact') },
  }),
})

/** How the council's documents look; what is left empty looks as usual. */
export const lookEntry = entryOf('organisation', {
  draft: ({ look = usualLook }) => ({ ...(look ?? usualLook) }),
  read: (reader) => ({
    look: {
      font: readFont(reader),
      colour: readLookColour(reader),
      header: readLine(reader, 'header'),
      footer: readLine(reader, 'footer'),
    },
  }),
})

function readFont(reader: DraftReader): string {
  const font = reader.text('font')
  if (/^[A-Za-z0-9 -]{0,60}$/u.test(font)) return font
  reader.refuse(
    'font',
    `“${font}” is not the name of a font. Type it as Word lists it, such as Gill Sans MT.`,
  )
  return ''
}

function readLookColour(reader: DraftReader): string {
  const typed = reader.text('colour')
  if (typed === '') return ''
  const read = readColour(typed)
  if (!read.ok) reader.refuse('colour', read.error)
  return read.ok ? read.value : ''
}

/** What fits in one line of a page. */
const longestLine = 200

function readLine(reader: DraftReader, field: 'header' | 'footer'): string {
  const line = reader.text(field)
  if (line.length > longestLine)
    reader.refuse(field, `This is longer than ${longestLine} characters. Shorten it.`)
  return line
}

/** P1 — The month in which the financial year starts; the screen offers it only while there are no figures. */
export const yearStartEntry = entryOf('organisation', {
  draft: (_, { structure }) => ({ firstMonth: String(structure.firstMonth) }),
  read: (reader) => ({ year: { firstMonth: Number(reader.text('firstMonth')) || 4 } }),
})

/** The texts whose length a council may limit, by register. */
export const limitedTexts = [
  'summary',
  'achievements',
  'challenges',
  'scorecardComments',
  'comment',
  'progress',
] as const

export function defaultsDraft(structure: Structure): Draft {
  const { wordLimits, exceptionBands } = structure.organisation.defaults ?? {}
  return {
    ...toleranceDraft(defaultTolerance(structure)),
    scheme: defaultScheme(structure).id,
    activityScheme: activitySchemeInForce(structure).id,
    exceptionBands: listText(exceptionBands ?? []),
    forecastStatus: yesText(showsForecast(structure)),
    ...Object.fromEntries(limitedTexts.map((name) => [`limit.${name}`, String(wordLimits?.[name] ?? '')])),
  }
}

/** S14 — The writes of new defaults, with the old ones pinned where something relied on them. */
export function planDefaultsDraft(draft: Draft, structure: Structure): Result<readonly Write[], DraftErrors> {
  const read = readDraft(draft, (reader) => readDefaults(reader, structure))
  return read.ok ? ok(planDefaults(structure, read.value)) : read
}

type Defaults = NonNullable<Values<'organisation'>['defaults']>

function readDefaults(reader: DraftReader, structure: Structure): Defaults {
  const before = structure.organisation.defaults
  return {
    scheme: reader.id('scheme') ?? defaultScheme(structure).id,
    activityScheme: readActivityScheme(reader, structure),
    tolerance: readTolerance(reader),
    wordLimits: readLimits(reader, before?.wordLimits ?? {}),
    exceptionBands: reader.list('exceptionBands'),
    forecastStatus: reader.text('forecastStatus') === 'yes',
  }
}

function readActivityScheme(reader: DraftReader, structure: Structure): Id {
  const was = activitySchemeInForce(structure)
  const wanted = schemeNamed(structure, reader.id('activityScheme'))
  const next = wanted && !isIndicatorScheme(wanted) ? wanted : dudleyActivities
  const fault = activitySchemeFault(was, next)
  if (fault) reader.refuse('activityScheme', fault)
  return next.id
}

/** Limits of texts that the form does not know are kept. */
function readLimits(
  reader: DraftReader,
  before: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const limits = { ...before }
  for (const name of limitedTexts) {
    const typed = reader.text(`limit.${name}`)
    delete limits[name]
    if (typed === '') continue
    if (/^[1-9]\d{0,5}$/u.test(typed)) limits[name] = Number(typed)
    else
      reader.refuse(
        `limit.${name}`,
        `“${typed}” is not a number of words. Type one such as 150, or leave it empty.`,
      )
  }
  return limits
}
