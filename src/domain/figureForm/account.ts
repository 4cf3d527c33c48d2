import { valueAsTyped } from '../asTyped'
import { parseFigure } from '../parseFigure'
import { yesText } from '../plan/draft'
import type { DraftReader } from '../plan/draft'
import type { Unit } from '../records/definition'
import type { GroupFields } from './group'

/** What an officer says about a figure. Every register here is emptied by leaving all of its fields empty. */

/** Field `comment`. */
export const commentFields: GroupFields<'comment'> = {
  draft: (comment) => ({ comment: comment ?? '' }),
  read: (reader) => reader.text('comment') || null,
}

/** C2 — Fields `reason`, `action`, `post`, `by`. */
export const correctiveActionFields: GroupFields<'correctiveAction'> = {
  draft: (action) => ({
    reason: action?.reason ?? '',
    action: action?.action ?? '',
    post: action?.post ?? '',
    by: action?.by ?? '',
  }),
  read: (reader) => {
    const action = {
      reason: reader.text('reason'),
      action: reader.text('action'),
      post: reader.id('post'),
      by: reader.date('by'),
    }
    return action.reason || action.action || action.post || action.by ? action : null
  },
}

/** S15 — Fields `text` and `band`; a band alone says its own text, which the screen fills in. */
export const reportedStatusFields: GroupFields<'reportedStatus'> = {
  draft: (reported) => ({ text: reported?.text ?? '', band: reported?.band ?? '' }),
  read: (reader) => {
    const [text, band] = [reader.text('text'), reader.id('band')]
    return text || band ? { text, band } : null
  },
}

/** A5 — Fields `value` and `reason`. */
export const forecastFields: GroupFields<'forecast'> = {
  draft: (forecast, { definition }) => ({
    value: forecast ? valueAsTyped(forecast.value, definition.measure) : '',
    reason: forecast?.reason ?? '',
  }),
  read: (reader, { definition }) => {
    const value = readForecast(reader, definition.measure.unit)
    const reason = reader.text('reason')
    if (value === '' && reason !== '')
      reader.refuse('value', 'Type the forecast that this explains, or empty the reason.')
    return value === '' ? null : { value, reason }
  },
}

/** T2 — Fields `suppressed` (`yes` or empty) and `reason`. */
export const trendFields: GroupFields<'trend'> = {
  draft: (trend) => ({ suppressed: yesText(trend?.suppressed === true), reason: trend?.reason ?? '' }),
  read: (reader) => {
    if (reader.text('suppressed') !== 'yes') return null
    return { suppressed: true, reason: reader.title('reason', 'Say why no direction of travel is shown.') }
  },
}

function readForecast(reader: DraftReader, unit: Unit): string {
  const typed = reader.text('value')
  const parsed = parseFigure(typed, unit)
  if (parsed.ok && parsed.value.reads === 'value') return parsed.value.value
  if (!parsed.ok) reader.refuse('value', parsed.error.message)
  else if (parsed.value.reads !== 'blank')
    reader.refuse('value', `“${typed}” is not one figure. Type the value expected for the whole year.`)
  return ''
}
