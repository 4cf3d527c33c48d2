import { betterWords } from '../../betterWords'
import { toleranceInForce } from '../../ruleInForce'
import type { ScorecardRow } from '../../scorecard'
import type { Structure } from '../../structure'
import { toleranceText } from '../../toleranceText'
import { capital } from '../../words'
import type { Block } from '../document'
import { textCell, textOrNone } from '../marks'
import type { PartsFrom } from '../packAsked'
import { fullName } from '../titles'

/** What each indicator means, where it comes from and how it is rated. */
export function glossaryBlocks({ rows, visible }: PartsFrom): readonly Block[] {
  if (rows.indicators.length === 0) return []
  return [
    {
      is: 'table',
      caption: 'What the indicators mean and how they are rated',
      columns: [
        { head: 'Indicator', over: '', align: 'start', width: 28 },
        { head: 'What it measures', over: '', align: 'start', width: 34 },
        { head: 'Source', over: '', align: 'start', width: 18 },
        { head: 'How it is rated', over: '', align: 'start', width: 20 },
      ],
      rows: rows.indicators.map((row) => ({
        cells: [
          textCell(fullName(row.definition)),
          textOrNone(row.definition.meaning.text, 'not described'),
          textOrNone(row.definition.meaning.source, 'not named'),
          textCell(ratedWords(row, visible.report.structure)),
        ],
      })),
      notes: [],
    },
  ]
}

/** `Lower is better; tolerance 5%` */
function ratedWords({ definition }: ScorecardRow, structure: Structure): string {
  if (definition.forInformation) return 'For information, without a target'
  const { measure } = definition
  return `${capital(betterWords(measure))}; tolerance ${toleranceText(toleranceInForce(structure, definition), measure)}`
}
