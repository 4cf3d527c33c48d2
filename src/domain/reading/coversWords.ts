/** How telling a title is of figures that cannot be added up over the year. */
export type LevelTitle = 'surely' | 'perhaps'

/**
 * Averages and what is counted on one day are the same size in every quarter as over a year; undefined where a title
 * names none of these. `perhaps`: rates, which may be of events, and words that also stand in
 * titles of what happens in a quarter.
 */
export function levelTitle(title: string): LevelTitle | undefined {
  if (averageWords.test(title)) return 'surely'
  if (rateWords.test(title)) return 'perhaps'
  if (flowWords.test(title)) return undefined
  if (stockWords.test(title)) return 'surely'
  return perhapsWords.test(title) ? 'perhaps' : undefined
}

const averageWords =
  /\bratio\b|\bproportion\b|\bper ?cent(?:age)?\b|%|\b(?:average|avg|mean|median)\b|\bcost per\b|\b(?:satisfaction|index|overall) (?:score|rating)\b|\bscore\b/iu

/** Of events they grow over the year like these: 2 days lost per employee each quarter are 8 in the year. */
const rateWords =
  /(?<!\bbusiness )\brates?\b(?! (?:relief|payers?|support|collect|income|bill|account|notice|refund))|\bper (?!annum\b|year\b|quarter\b)(?:[\d,.]+|\p{Letter}+)/iu

/** Days that are counted and not measured: they add up over the year. */
export const areDaysLost = (title: string): boolean => /\b(?:lost|absen\w*|sick\w*)\b/iu.test(title)

const stockWords =
  /\b(?:living|placed|housed|accommodated|households?|families|people|children|homes|residents) in (?:temporary|emergency|bed and breakfast|b ?& ?b|care|residential|hostel|nursing)\b|\bin (?:temporary|emergency|bed and breakfast) accommodation\b|\b(?:as )?at (?:the )?(?:end of|quarter.end|period.end|year.end|month.end|last day)|\b(?:as )?at \d{1,2}\b|\bon (?:the )?(?:housing |waiting |council house |child protection )*(?:register|list|roll)\b|\blooked after\b|\bsubject (?:to|of) (?:a |an )?(?:child protection|care) plan|\bcurrently\b|\bhead ?count\b/iu

const perhapsWords =
  /\bvacanc|\bbalances?\b|\bwaiting\b|\boutstanding\b|\bestablishment\b|\bfte\b|\bfull.time equivalents?\b|\bcase ?loads?\b|\bback ?log|\barrears\b|\bdebts?\b|\bmember(?:s|ship)\b|\bpopulation\b|\bstock\b|\bempty (?:homes|properties|dwellings|shops|units)\b|\bunemploy|\bclaimants?\b|\breserves\b|\bborrowing\b|\bactive\b|\bhomeless households\b|\brough sleepers\b|\bopen (?:cases|actions|risks)\b|\boverdue\b/iu

/** What happens in a quarter, whatever else a title names. */
const flowWords =
  /\b(?:new|newly|additional|extra|net|filled|collected|brought back|returned|reduced|recovered|created|removed|resolved|cleared|visits?|made|issued|built|helped|prevented|started|joined|received|completed|processed|found|secured|moved|let|becoming|became|ceas(?:ed|ing)|left|leaving|leavers|starters|admissions?|admitted|entering|entrants|registered|recruited|adopt(?:ed|ions)|accepted|approached|relieved|written off|raised|paid|spent|delivered|supplied)\b/iu
