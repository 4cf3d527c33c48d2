import { tidy } from '../figure/tidy'

/**
 * The priority or section that a heading names, without the quarter it is about and without what every section has:
 * `Housing – Performance indicators, Quarter 1 2014/15` → Housing. Empty where nothing else is left.
 */
export function sectionNameIn(heading: string): string {
  let name = tidy(heading)
  for (let before = ''; before !== name;) {
    before = name
    for (const pattern of extras) name = name.replace(pattern, '').trim()
  }
  return isPageFoot(name) ||
    generic.test(name) ||
    isOnlyDates(name) ||
    /\b(?:q[1-4]|quarter [1-4])\b/iu.test(name)
    ? ''
    : name
}

/** `Page 3 of 12`, `3`. */
export const isPageFoot = (text: string): boolean =>
  /^(?:page )?\d{1,3}(?: (?:of|\/) \d{1,3})?$/iu.test(tidy(text))

const isOnlyDates = (name: string): boolean =>
  /\d|^.{0,20}$/u.test(name) && !/\p{Letter}{2}/u.test(name.replace(dateWords, ''))

const months = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const year = String.raw`(?:20\d{2}(?: ?[/–-] ?(?:20)?\d{2})?|\d{2}/\d{2})`
const dateWords = new RegExp(
  String.raw`\b(?:${months}|\d{1,2}(?:st|nd|rd|th)|to|until|and|ended|ending|end|quarter|period|as at|the|for|of)\b`,
  'giu',
)
const gap = String.raw`[\s,:;()|–—-]+`

/** What stands before or after the name. */
const extras: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|${gap})(?:for )?(?:q(?:t?r)?|quarter) ?(?:[1-4]|one|two|three|four)\b\)?$`,
    'iu',
  ),
  new RegExp(String.raw`(?:^|${gap})${months} ?(?:to|-|–) ?${months}\)?$`, 'iu'),
  new RegExp(String.raw`(?<=q(?:t?r)? ?[1-4]|quarter ?[1-4]|${months})${gap}${year}\)?$`, 'iu'),
  new RegExp(String.raw`(?:^|${gap})${year}\)?$`, 'iu'),
  new RegExp(String.raw`^(?:q(?:t?r)?|quarter) ?[1-4]${gap}(?:${year}(?:${gap}|$))?`, 'iu'),
  new RegExp(String.raw`^${year}${gap}`, 'iu'),
  /^(?:table|figure|appendix|annex) (?:\d+(?:\.\d+)*|[a-z])\b[\s:.–—-]*/iu,
  new RegExp(
    String.raw`${gap}(?:key )?(?:corporate )?(?:performance )?(?:indicators?|measures?|scorecards?|kpis?|pis?|actions?|activities|milestones?|action plan|service plan actions|performance(?: report| update)?|results?|continued|cont\.?|cont'?d)\)?$`,
    'iu',
  ),
  /[\s,:;(|–—-]+$/u,
]

/** Headings of parts that every section has, and titles of the whole report. */
const generic =
  /^(?:comments?|commentary|scorecards?|(?:key )?(?:corporate )?(?:performance )?(?:indicators?|measures?|results?|kpis?|pis?|information|data|figures|tables?)|performance|(?:key )?(?:activities|actions|milestones|tasks|projects)|contents|introduction|summary|executive summary|overview|background|key|key to (?:symbols|status)|legend|notes?|progress|details?|.*\bperformance (?:management )?(?:report|monitoring|update|summary|scorecard)\b.*|.*\bquarterly\b.*\breport\b.*|.*\b(?:county|city|borough|district|metropolitan|town) council\b|(?:corporate|integrated|quarterly)|nhs\b.*|.*\b(?:fire|police|health|combined|national park)\b.*\b(?:authority|service|board)|performance to (?:the )?end of|(?:council|corporate|delivery|business|service|improvement|action) plan|corporate scorecard|council scorecard|balanced scorecard|appendix\b.*|sheet ?\d*|table ?\d*|data ?\d*|page ?\d*|\W*)[\s:.]*$/iu
