import type { Band } from '../records/scheme'
import type { ActivityScheme } from './kinds'

/** S16 — The one band that every activity scheme has, whatever else a council edits. */
export const completedBandId = 'completed'

const completed: Band = {
  id: completedBandId,
  label: 'Completed',
  short: 'Completed',
  symbol: 'square',
  tone: 'best',
  meaning: 'Done. Shown in the quarter it is completed, then no longer.',
}

export const dudleyActivities: ActivityScheme = {
  id: 'dudley-activities',
  title: 'Excellent, good, fair (Dudley)',
  bands: [
    completed,
    {
      id: 'excellent',
      label: 'Excellent progress, ahead of schedule',
      short: 'Excellent',
      symbol: 'star',
      tone: 'best',
      meaning: 'Ahead of its completion date or next milestone.',
    },
    {
      id: 'good',
      label: 'Good progress, on schedule',
      short: 'Good',
      symbol: 'tick',
      tone: 'good',
      meaning: 'On schedule for its completion date or next milestone.',
    },
    {
      id: 'fair',
      label: 'Fair progress, behind schedule',
      short: 'Fair',
      symbol: 'triangle',
      tone: 'poor',
      meaning: 'Behind its completion date or next milestone.',
    },
  ],
  rule: { type: 'chosen' },
}

/** S16 — Bands that a council may add to its activity scheme. */
export const optionalActivityBands: readonly Band[] = [
  {
    id: 'not-started',
    label: 'Not started',
    short: 'Not started',
    symbol: 'ring',
    tone: 'neutral',
    meaning: 'Not due to begin yet.',
  },
  {
    id: 'on-hold',
    label: 'On hold',
    short: 'On hold',
    symbol: 'pause',
    tone: 'neutral',
    meaning: 'Paused by decision, to be taken up again.',
  },
  {
    id: 'cancelled',
    label: 'Cancelled',
    short: 'Cancelled',
    symbol: 'cross',
    tone: 'neutral',
    meaning: 'Given up by decision.',
  },
]

const ragActivities: ActivityScheme = {
  id: 'rag-activities',
  title: 'Green, amber, red, with completed, not started, on hold and cancelled',
  bands: [
    completed,
    {
      id: 'green',
      label: 'Green',
      short: 'Green',
      symbol: 'disc',
      tone: 'good',
      meaning: 'On schedule for its completion date or next milestone.',
    },
    {
      id: 'amber',
      label: 'Amber',
      short: 'Amber',
      symbol: 'diamond',
      tone: 'fair',
      meaning: 'At risk of missing its completion date or next milestone.',
    },
    {
      id: 'red',
      label: 'Red',
      short: 'Red',
      symbol: 'triangle',
      tone: 'poor',
      meaning: 'Behind its completion date or next milestone.',
    },
    ...optionalActivityBands,
  ],
  rule: { type: 'chosen' },
}

export const activityPresets: readonly ActivityScheme[] = [
  dudleyActivities,
  {
    ...dudleyActivities,
    id: 'dudley-activities-full',
    title: 'Excellent, good, fair, with not started, on hold and cancelled',
    bands: [...dudleyActivities.bands, ...optionalActivityBands],
  },
  ragActivities,
]

/** The bands a person may choose from, completed among them even where a council's own scheme leaves it out. */
export function activityBands(scheme: ActivityScheme): readonly Band[] {
  return scheme.bands.some((band) => band.id === completedBandId)
    ? scheme.bands
    : [completed, ...scheme.bands]
}
