import { shortened } from './bundle/fileProblem'

/** `correctiveAction` → `corrective action`. */
export function inWords(name: string): string {
  return shortened(name).replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
}
