import type { Matrix } from '#domain/paste'
import type { Result } from '#domain/result'
import type { Clip } from '#readers/pasted'

export type { Clip } from '#readers/pasted'

/** Reads the table on a clipboard. What reads it comes when it is first needed. */
export async function readClip(clip: Clip): Promise<Result<Matrix>> {
  const { readPasted } = await import('#readers/pasted')
  return readPasted(clip)
}
