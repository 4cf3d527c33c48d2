import type { Reading } from './useReading'

/** What a part of the page is given. */
export interface PartProps {
  readonly reading: Reading
  /** Of its heading. */
  readonly level: 'h3' | 'h4'
}
