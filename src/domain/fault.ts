/** Something that went wrong in the program, told without a word of what anybody wrote. */
export interface Fault {
  /** The moment, ISO 8601. */
  readonly at: string
  /** `TypeError`, or `AbortError of QuotaExceededError` where one lies in the other. */
  readonly code: string
  /** Where in the files of the program, innermost first: `first-Um8FdgFs.js:1:2345`. */
  readonly frames: readonly string[]
}

/** What an error is by name and place. Its message is left out: it may hold what was typed. */
export function describeFault(error: unknown): Omit<Fault, 'at'> {
  if (!(error instanceof Error)) return { code: 'no error', frames: [] }
  const inner: unknown = Reflect.get(error, 'inner') ?? error.cause
  const names = [error, inner].flatMap((one) => (one instanceof Error ? [nameOf(one)] : []))
  return { code: [...new Set(names)].join(' of '), frames: framesOf(error) }
}

const nameOf = ({ name }: Error): string => (/^[A-Za-z]{1,40}$/.test(name) ? name : 'Error')

/** Only names of files with line and column, and of the lines that are frames: the first ones are the message. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const [, after = stack] = message ? stack.split(message) : []
  return [...after.matchAll(/(?:\/|^|\()([\w.-]{1,60}\.[jt]sx?(?:\?[\w=]*)?:\d+:\d+)\)?$/gm)]
    .slice(0, mostFrames)
    .map(([, frame = '']) => frame)
}

const mostFrames = 6
