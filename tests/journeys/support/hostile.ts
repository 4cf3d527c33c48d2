import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { everyText, everyTextFile } from '../../everyText'

/** How each text begins: what a spreadsheet takes for a formula, in every disguise. */
const starts = ['=', '+', '-', '@', '\t=', '\r=', '＝', '＋', '－', '＠', ' =', '"=', "'=", '']

/** What each text then tries to be: a script in every place where text is put, a link, a style, the end of its place. */
const tries = `1+cmd|'/C calc'!A0 <script>hostile('script')</script><img src=x onerror="hostile('img')"><svg/onload=hostile('svg')>"'><a href="javascript:hostile('link')">a</a> [b](javascript:hostile('md')) ![c](https://elsewhere.example/c.png) </style><style>*{display:none}</style>--></title></textarea> \u202Etxt.exe\u2066 zero\u200Bwidth\uFEFF &lt;b&gt; constructor`

/** Where there is room: markup and signs without end. */
const long = `\n# head\n***x**\n- - ** \n* [ ](data:text/html,<script>hostile('data')</script>)\n|a|b|\n|-|-|\n<iframe srcdoc="<script>parent.hostile('frame')</script>"></iframe>${'W'.repeat(400)} e${'\u0301'.repeat(300)}`

/** What can be found of such a text wherever it is shown. */
export const mark = "hostile('"

/** The words of hostile texts, one after the other, each as long as its place lets it be. */
export function hostileTexts(): (most: number) => string {
  let count = 0
  return (most) => {
    count += 1
    const whole = `${starts[count % starts.length] ?? ''}${tries} ${count}${most > 1000 ? long : ''}`
    return whole.length > most ? `<script>${mark}short')</script>\u202E ${count}`.slice(0, most) : whole
  }
}

/** A file in which every text of every kind is hostile, a section is named as every object names its maker, figures are huge. */
export const hostileFile = (): string =>
  everyTextFile(hostileTexts(), everyText(hostileTexts()))
    .replaceAll('"crime"', '"constructor"')
    .replaceAll('"crime@', '"constructor@')

/** The first word of every address that the router knows: `section`, `figures`, … */
export const routed = (): readonly string[] =>
  [...readFileSync('src/ui/pages/Pages.tsx', 'utf8').matchAll(/path="\/:quarter\/([a-z]+)/g)].map(
    ([, word = '']) => word,
  )

/** What runs of a hostile text is a violation, told like those of the policy. */
export const tellWhatRuns = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, {
      hostile: (how: string) => {
        const report: unknown = Reflect.get(window, 'reportViolation')
        if (typeof report === 'function') Reflect.apply(report, window, [`a hostile text ran: ${how}`])
      },
    })
  })

/** What a page shows of hostile texts: whether any, and what became something else than text. */
export const shownHostile = (page: Page) =>
  page.evaluate((words) => {
    for (const one of document.querySelectorAll('details')) one.open = true
    const fields = [...document.querySelectorAll('input, textarea')].map((one) =>
      String(Reflect.get(one, 'value')),
    )
    const texts: string[] = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('textarea'))
        texts.push(walker.currentNode.nodeValue ?? '')
    const all = [...document.querySelectorAll('*')]
    return {
      isShown: [...fields, ...texts].some((text) => text.includes(words)),
      obeyed: texts
        .filter((text) => /[\u202A-\u202E\u2066-\u2069]/.test(text))
        .map((text) => text.slice(0, 40)),
      became: all
        .filter(
          (one) =>
            ['IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(one.tagName) ||
            [...one.attributes].some(
              ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data:text)/i.test(value),
            ),
        )
        .map((one) => one.outerHTML.slice(0, 80)),
      elsewhere: [...document.links]
        .filter((link) => link.origin !== location.origin)
        .map((link) => link.href),
    }
  }, mark)
