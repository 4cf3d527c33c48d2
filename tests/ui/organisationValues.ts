import type { Json } from '#domain/canonical'
import { id } from './valueNames'

const tolerance = { mode: 'percent', up: '5', down: '5' }

/** A value of every register of a council, and what it is in words. */
export const organisation: Readonly<Record<string, readonly [value: Json, words: string]>> = {
  identity: [{ name: 'Dudley' }, 'Dudley'],
  year: [{ firstMonth: 4 }, 'from April'],
  texts: [{ vision: 'Thriving', ambition: '' }, 'vision: Thriving'],
  defaults: [
    {
      scheme: id,
      tolerance,
      wordLimits: { comment: 1500, summary: 60 },
      exceptionBands: [id],
      forecastStatus: true,
    },
    'rated by Four bands; tolerance 5% either side; at most: 1,500 words in comment and 60 words in summary; exceptions: Below; the status of the year-end forecast is shown too',
  ],
  look: [{ font: 'Arial', colour: '#0b5c6b', header: '', footer: '' }, 'font: Arial; colour: #0b5c6b'],
  logo: [{ png: 'AAAA', words: 'Arms' }, 'a picture; Arms'],
  packTexts: [{ words: 'KPI: key', contact: '' }, 'words: KPI: key'],
}
