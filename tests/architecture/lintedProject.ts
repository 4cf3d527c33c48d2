import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'

export interface LintedProject {
  /** The names of the rules, without their plugin, that found something in a file. */
  findings(file: string): readonly string[]
  remove(): void
}

const report = v.object({
  diagnostics: v.array(v.object({ filename: v.string(), code: v.optional(v.string(), '') })),
})

/** Our own linter settings run over a small project of the given files, path → text, in a folder of its own. */
export function lintedProject(files: Readonly<Record<string, string>>): LintedProject {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-lint-'))
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json'])
    copyFileSync(file, join(folder, file))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const { diagnostics } = lint(folder)
  return {
    findings: (file) =>
      diagnostics
        .filter(({ filename }) => filename.replaceAll('\\', '/') === file)
        .map(({ code }) => ruleOf(code)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function lint(folder: string): v.InferOutput<typeof report> {
  const program = resolve('node_modules/oxlint/bin/oxlint')
  const words = [program, '--type-aware', '--format', 'json', 'src']
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report: ${stdout}${stderr}`)
  const json: unknown = JSON.parse(stdout)
  return v.parse(report, json)
}

/** `eslint(no-restricted-imports)` → `no-restricted-imports`. */
function ruleOf(code: string): string {
  return /\((.*)\)/.exec(code)?.[1] ?? code
}
