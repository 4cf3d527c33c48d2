import { formatDate } from '../date'
import type { Edition } from './document'

/** What stands on every page: `Draft 3, 14 August 2012`, `Version 1.0, figures as at 14 August 2012`. */
export function editionWords(edition: Edition): string {
  const copy = edition.isPart2 ? ' (Part 2 copy: contains exempt information)' : ''
  return edition.is === 'draft'
    ? `Draft ${edition.number}, ${formatDate(edition.on)}${copy}`
    : `Version ${edition.label}, figures as at ${formatDate(edition.asAt)}${copy}`
}
