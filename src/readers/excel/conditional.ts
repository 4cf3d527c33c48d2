import { readXml } from '../readXml'
import { placeIn } from './sheetPlace'
import type { Range } from './sheetPlace'

/** A rule by which a sheet colours its cells. */
export interface Rule {
  readonly ranges: readonly Range[]
  /** Where it holds, as the sheet names it. */
  readonly where: string
  readonly priority: number
  readonly type: string
  readonly operator: string
  readonly text: string
  readonly formulas: readonly string[]
  /** Of the looks that the workbook has for such rules. */
  readonly look: number | undefined
  readonly icons: Icons | undefined
  /** Of newer Excel, in the list of extensions: its colours are not read. */
  readonly isExtended?: boolean
}

export interface Icons {
  readonly set: string
  /** The figure stands beside the icon. */
  readonly showsValue: boolean
  readonly isReversed: boolean
  readonly limits: readonly { readonly type: string; readonly value: string; readonly isReached: boolean }[]
}

type Written<T> = { -readonly [Name in keyof T]: T[Name] }

/** The rules of a sheet, the one that goes before all others first. */
export function conditionalRules(xml: string): readonly Rule[] {
  if (!/conditionalFormatting/u.test(xml)) return []
  const rules: Written<Rule>[] = []
  let [where, isFormula, formula] = ['', false, '']
  let rule: Written<Rule> | undefined
  let [isPlace, place] = [false, '']
  readXml(xml, {
    onOpen: (name, attribute) => {
      if (name === 'conditionalformatting') [where, place] = [attribute('sqref') ?? '', '']
      if (name === 'sqref') isPlace = true
      if (name === 'cfrule') rule = opened(where, attribute)
      if (name === 'iconset' && rule) rule.icons = iconsOf(attribute)
      if (name === 'cfvo' && rule?.icons) rule.icons = withLimit(rule.icons, attribute)
      if (name === 'formula' || name === 'f') [isFormula, formula] = [true, '']
    },
    onClose: (name) => {
      if (name === 'formula' && rule) rule.formulas = [...rule.formulas, formula]
      if (name === 'formula' || name === 'f') isFormula = false
      if (name === 'cfrule' && rule) rules.push(rule)
      if (name === 'cfrule') rule = undefined
      if (name === 'sqref') isPlace = false
      if (name === 'conditionalformatting' && where === '') extended(rules, place.trim())
    },
    onText: (text) => {
      if (isFormula) formula += text
      if (isPlace) place += text
    },
  })
  return rules.toSorted((a, b) => a.priority - b.priority)
}

/** Rules of newer Excel say only at their end where they hold. */
function extended(rules: Written<Rule>[], where: string): void {
  for (const rule of rules) if (rule.where === '') Object.assign(rule, { where, isExtended: true })
}

type Attribute = (name: string) => string | undefined

function opened(where: string, attribute: Attribute): Written<Rule> {
  const look = attribute('dxfid')
  return {
    ranges: where.split(/\s+/u).flatMap((one) => rangeIn(one) ?? []),
    where,
    priority: Number(attribute('priority') ?? 0),
    type: attribute('type') ?? '',
    operator: attribute('operator') ?? '',
    text: attribute('text') ?? '',
    formulas: [],
    look: look === undefined ? undefined : Number(look),
    icons: undefined,
  }
}

function rangeIn(text: string): Range | undefined {
  const [from = '', to = from] = text.split(':')
  const [first, last] = [placeIn(from), placeIn(to)]
  return first && last && { first, last }
}

const iconsOf = (attribute: Attribute): Icons => ({
  set: attribute('iconset') ?? '3TrafficLights1',
  showsValue: !['0', 'false'].includes(attribute('showvalue') ?? '1'),
  isReversed: ['1', 'true'].includes(attribute('reverse') ?? '0'),
  limits: [],
})

const withLimit = (icons: Icons, attribute: Attribute): Icons => ({
  ...icons,
  limits: [
    ...icons.limits,
    {
      type: attribute('type') ?? '',
      value: attribute('val') ?? '',
      isReached: !['0', 'false'].includes(attribute('gte') ?? '1'),
    },
  ],
})
