/**
 * `npm test`: every check, each in its own step, and at the end one line that counts them. Types, lint, format and
 * build count as one check each; units and journeys count what their own reports say.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const reports = '.reports'
const minute = 60_000

const steps = [
  { name: 'types', command: ['tsc'], limit: 5 * minute },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'], limit: 5 * minute },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'], limit: 5 * minute },
  {
    name: 'units',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/units.json`,
    ],
    limit: 10 * minute,
    count: countUnits,
  },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'], limit: 5 * minute },
  {
    name: 'journeys',
    command: ['playwright', 'test'],
    limit: 25 * minute,
    count: countJourneys,
    needs: 'build',
  },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const asked = process.argv.slice(2)
const outcomes = []
for (const step of steps) if (asked.length === 0 || asked.includes(step.name)) outcomes.push(run(step))
report(outcomes)

/** One step: its output is shown as it comes, its counts are read afterwards. */
function run(step) {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`)
  if (outcomes.some(({ name, failed }) => name === step.needs && failed > 0))
    return finish(step, 0, { passed: 0, failed: 1, failures: [`not run: ${step.needs} failed`] })
  const started = performance.now()
  const ended = spawnSync(process.execPath, programOf(step.command), {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: step.limit,
    env: environment(),
  })
  return finish(step, performance.now() - started, countsOf(step, ended))
}

/** The program's own file, so that no shell, npx or registry stands between. */
function programOf([name, ...words]) {
  const folders = { tsc: 'typescript', playwright: '@playwright/test' }
  const folder = join('node_modules', folders[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [join(folder, typeof bin === 'string' ? bin : bin[name]), ...words]
}

/** React and Vitest would behave otherwise if the caller had NODE_ENV set. */
function environment() {
  const { NODE_ENV: _, ...rest } = process.env
  return rest
}

function countsOf(step, { status, error, signal }) {
  const wrong =
    error?.code === 'ETIMEDOUT'
      ? `stopped after ${step.limit / minute} minutes`
      : `ended with ${signal ?? status}`
  if (!step.count) return status === 0 ? passed(1) : { passed: 0, failed: 1, failures: [wrong] }
  const counts = readCounts(step)
  const silent = counts.failed === 0 && (status !== 0 || counts.passed === 0)
  return silent
    ? { ...counts, failed: 1, failures: [status === 0 ? 'nothing ran' : `${wrong}, though no test failed`] }
    : counts
}

function passed(count) {
  return { passed: count, failed: 0, failures: [] }
}

function readCounts(step) {
  try {
    return step.count(JSON.parse(readFileSync(join(reports, `${step.name}.json`), 'utf8')))
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`no report: ${error.message}`] }
  }
}

/** A file that could not be loaded has no tests, and counts as one failure. */
function countUnits({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const failures = [
    ...tests.filter(isFailed).map((test) => test.fullName),
    ...broken.map((file) => file.name),
  ]
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failures.length,
    failures,
  }
}

function isFailed(test) {
  return test.status === 'failed'
}

function countJourneys({ suites, errors, stats }) {
  const failures = [
    ...suites.flatMap(failedIn),
    ...errors.map((error) => error.message ?? 'error outside a journey'),
  ]
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures }
}

function failedIn({ suites = [], specs = [], file }) {
  return [
    ...specs.filter((spec) => !spec.ok).map((spec) => `${file}: ${spec.title}`),
    ...suites.flatMap(failedIn),
  ]
}

function finish({ name }, milliseconds, counts) {
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds(milliseconds)}`)
  return { name, milliseconds, ...counts }
}

function report(all) {
  const sum = (key) => all.reduce((total, one) => total + one[key], 0)
  console.log(`\n── ${availableParallelism()} cores, Node ${process.version} ${'─'.repeat(40)}`)
  for (const { name, milliseconds, passed: good, failed, failures } of all) {
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds(milliseconds).padStart(8)}  ${good} passed, ${failed} failed`,
    )
    for (const failure of failures.slice(0, 50)) console.log(`    ${failure}`)
  }
  writeFileSync(join(reports, 'summary.json'), `${JSON.stringify(all, null, 2)}\n`)
  console.log(`Total ${seconds(sum('milliseconds'))}; reports are in ${reports}/`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
