import type { FileOutcome, GivenFile } from '#state/commands/importFile'
import { isForeign, whyUnreadable } from '#state/foreign'
import { refusalsIn } from './refusedFiles'
import type { Refusal } from './refusedFiles'
import type { Incoming, Settled } from './incoming'

/** Of another program. What is called .json was meant to be ours: the gate says what it is instead. */
export const isOfAnother = async (file: GivenFile): Promise<boolean> =>
  !/\.json$/iu.test(file.name) && isForeign(file)

/** What did not pass the gate: files of other programs that can be read, and why the rest cannot. */
export async function notPassed(
  files: readonly GivenFile[],
  outcomes: readonly FileOutcome[],
): Promise<{ readonly foreign: readonly GivenFile[]; readonly refused: readonly Refusal[] }> {
  const foreign: GivenFile[] = []
  const refused: Refusal[] = []
  for (const [at, outcome] of outcomes.entries()) {
    const file = files[at]
    if (outcome.opened.ok || !file) continue
    const isAnother = await isOfAnother(file)
    const why = isAnother ? await whyUnreadable(file) : undefined
    if (!isAnother) refused.push(...refusalsIn(outcome))
    else if (why) refused.push({ fileName: file.name, problems: [why] })
    else foreign.push(file)
  }
  return { foreign, refused }
}

/** What is joined by files that are given now. Of files that were refused, or are in, only what can still be read is kept. */
export function standingOf(incoming: Incoming): Settled {
  if (incoming.step === 'reading') return standingOf(incoming.before)
  return incoming.step === 'previewed' ? incoming : waitingIn(incoming)
}

/** Where the person goes on who leaves what is on the screen: with what was there before the files now read, or waits to be read. */
export function leftWith(incoming: Incoming): Settled {
  if (incoming.step === 'foreign' || incoming.step === 'reading') return incoming.before
  return incoming.step === 'previewed' ? waitingIn(incoming) : { step: 'none' }
}

/** The files of other programs that wait to be read, and nothing else. */
export function waitingIn(incoming: Incoming): Settled {
  const foreign = waiting(incoming)
  return foreign.length > 0 ? { step: 'refused', refused: [], foreign, skipped: [] } : { step: 'none' }
}

function waiting(incoming: Incoming): readonly GivenFile[] {
  switch (incoming.step) {
    case 'refused':
      return incoming.foreign
    case 'previewed':
    case 'taking':
    case 'taken':
      return incoming.opened.foreign
    case 'foreign':
    case 'reading':
      return waiting(incoming.before)
    case 'none':
      return []
  }
}
