import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The pages of the address bar, which each new window would load beside its own. The last such switch is the one that holds, so
 * what Playwright turns off is named again.
 */
const turnedOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'LensOverlay',
]

/** Nothing leaves the machine but what the page asks for. */
export const chromiumArguments = [
  `--disable-features=${turnedOff.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
]

/**
 * The Chrome, Chromium or Edge of this machine: CHROME_PATH, then the usual places, then PATH. Where there is none,
 * Debian's is installed (as root), or a sentence says what to do.
 */
export function chromiumPath(): string {
  const found = installedChromium() ?? (canInstall() ? installChromium() : undefined)
  if (found) return found
  throw new Error(
    'The journeys need a browser and found none. Install Chrome, Chromium or Edge, or set CHROME_PATH to the ' +
      'program file of one (on Debian and Ubuntu: apt-get install chromium), then run npm test again.',
  )
}

function installedChromium(): string | undefined {
  const given = process.env['CHROME_PATH']
  if (given && !isRunnable(given)) throw new Error(`CHROME_PATH is ${given}, and no program is there.`)
  return [...(given ? [given] : []), ...usualPlaces(), ...placesOnPath()].find(isRunnable)
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
          join(process.env[folder] ?? '', file),
        ),
      )
    default:
      return ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome']
  }
}

function placesOnPath(): readonly string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function canInstall(): boolean {
  return process.platform === 'linux' && isRoot() && isRunnable('/usr/bin/apt-get')
}

function installChromium(): string | undefined {
  process.stderr.write('No browser found: installing chromium with apt-get, once.\n')
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', 'chromium'])
  return installedChromium()
}

/** Progress goes to stderr, so that a report on stdout stays whole. */
function apt(words: readonly string[]) {
  spawnSync('apt-get', words, {
    stdio: ['ignore', 2, 2],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
