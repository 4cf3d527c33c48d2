import type { Band } from '#domain/records/scheme'

/** The colours of statuses on white paper, as the screens have them in their light theme. */
export const toneColours: Readonly<Record<Band['tone'], string>> = {
  best: '#00622F',
  good: '#2A7D3F',
  fair: '#A85A00',
  poor: '#B3261E',
  aspire: '#1F5FA8',
  neutral: '#5B6066',
}
