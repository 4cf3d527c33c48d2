import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseSync, Visitor } from 'vite'

export interface SourceFile {
  /** From the root of the project, with forward slashes: `src/domain/quarter.ts`. */
  readonly path: string
  /** Without folder and ending: `quarter`. */
  readonly name: string
  readonly text: string
  readonly lines: number
}

/** Every TypeScript file under a folder of the project, in the order of their paths. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return {
        path,
        name: basename(path).replace(/\..*$/, ''),
        text,
        lines: text.trimEnd().split('\n').length,
      }
    })
}

/** The number of lines of every function of a file that has a body of its own. */
export function functionLengths({ path, text }: SourceFile): readonly number[] {
  const lengths: number[] = []
  const measure = ({ start, end }: { readonly start: number; readonly end: number }) => {
    lengths.push(text.slice(start, end).split('\n').length)
  }
  const visitor = new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  })
  visitor.visit(parseSync(path, text).program)
  return lengths
}

/** The middle one; of an even count the lower of the two. 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
