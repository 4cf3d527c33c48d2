import type { BrowserContext } from '@playwright/test'

/**
 * What no journey may cause: an error on the console, an error nobody caught, a violation of the content security
 * policy, a request to another origin. In the order seen, one sentence each.
 */
export class Faults {
  readonly #contexts: BrowserContext[] = []
  readonly #seen: string[] = []
  readonly #allowed: RegExp[] = []

  /** Watches every page and worker of a context. `origin` is the only one that may be asked for anything. */
  async watch(context: BrowserContext, origin: string) {
    this.#contexts.push(context)
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console error: ${message.text()}`)
    })
    context.on('weberror', (error) => this.#seen.push(`uncaught error: ${error.error().message}`))
    context.on('request', (request) => {
      if (isElsewhere(request.url(), origin)) this.#seen.push(`request to another origin: ${request.url()}`)
    })
    await context.exposeFunction('reportViolation', (words: string) =>
      this.#seen.push(`policy violation: ${words}`),
    )
    await context.addInitScript(reportViolations)
  }

  /** For a journey that causes a fault on purpose: sentences with these words do not make it fail. */
  allow(words: RegExp) {
    this.#allowed.push(words)
  }

  /** The faults caused on purpose so far. */
  allowed(): readonly string[] {
    return this.#seen.filter((sentence) => this.#isAllowed(sentence))
  }

  /** All others, once what the open pages still had to report has arrived. */
  async left(): Promise<readonly string[]> {
    const pages = this.#contexts.flatMap((context) => context.pages())
    await Promise.allSettled(pages.map((page) => page.evaluate(() => document.readyState)))
    return this.#seen.filter((sentence) => !this.#isAllowed(sentence))
  }

  #isAllowed(sentence: string): boolean {
    return this.#allowed.some((words) => words.test(sentence))
  }
}

/** Runs in the page. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report: unknown = Reflect.get(window, 'reportViolation')
    if (typeof report !== 'function') return
    Reflect.apply(report, window, [`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`])
  })
}

function isElsewhere(url: string, origin: string): boolean {
  return !['data:', 'about:'].includes(new URL(url).protocol) && new URL(url).origin !== origin
}
