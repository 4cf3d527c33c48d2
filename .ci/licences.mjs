/**
 * `npm run licences`: every package of the lock file has a licence that is allowed for what is done with it, and none that is
 * served is known to be vulnerable. The second is asked of the registry; where that cannot be asked, it says so and does not fail.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Allowed in what is served: free to use in any work, at most with a notice. */
const served = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'MIT-0',
]
/** Allowed besides in tools, of which nothing is handed on. */
const tools = [...served, 'MPL-2.0', 'CC-BY-4.0']
/** Packages that name their licence in an old way, as read in their own files. */
const read = { duck: 'BSD-2-Clause' }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const all = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license = '', dev = false }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    return { name, licence: read[name] ?? license, isTool: dev }
  })
const refused = all.filter(({ licence, isTool }) => !isAllowed(licence, isTool ? tools : served))
console.log(`Licences: ${all.length} packages, ${refused.length} not allowed`)
for (const { name, licence } of refused) console.log(`    ${name}: ${licence || 'says none'}`)
const vulnerable = knownVulnerable()
process.exitCode = refused.length > 0 || vulnerable > 0 ? 1 : 0

/** SPDX: of `(A OR B)` one is enough, of `A AND B` each is needed. */
function isAllowed(expression, allowed) {
  const inner = expression.replaceAll(/[()]/g, '')
  return inner.split(' OR ').some((each) => each.split(' AND ').every((licence) => allowed.includes(licence)))
}

/** How many packages that are served are known to be vulnerable; 0 where nobody could be asked. */
function knownVulnerable() {
  const words = ['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000']
  const npm = process.env.npm_execpath
  const asked = npm
    ? spawnSync(process.execPath, [npm, ...words], { encoding: 'utf8', timeout: 60_000 })
    : spawnSync('npm', words, { encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' })
  const found = vulnerabilitiesIn(asked.stdout ?? '')
  if (!found) {
    console.log(
      'Vulnerabilities: not checked, because the audit service could not be asked. Try again later.',
    )
    return 0
  }
  console.log(`Vulnerabilities: ${found.length} known in what is served`)
  for (const { name, severity, range } of found) console.log(`    ${name} ${range}: ${severity}`)
  return found.length
}

function vulnerabilitiesIn(report) {
  try {
    const { vulnerabilities } = JSON.parse(report)
    return vulnerabilities && Object.values(vulnerabilities)
  } catch {
    return undefined
  }
}
