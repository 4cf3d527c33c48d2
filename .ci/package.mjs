/** `npm run package`: dist/, as built, into one zip for the people who host it. The same bytes for the same build. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const target = join('release', `quarterdeck-${version}.zip`)
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => statSync(join('dist', path)).isFile())
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

for (const needed of ['index.html', 'it-note.html'])
  if (!files.includes(needed)) throw new Error(`dist/ has no ${needed}: run npm run build first.`)

const entries = files.map((path) => [`quarterdeck-${version}/${path}`, readFileSync(join('dist', path))])
const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2000, 0, 1) })
mkdirSync('release', { recursive: true })
writeFileSync(target, zip)
console.log(`${target}: ${files.length} files, ${(zip.length / 1000).toFixed(0)} kB`)
