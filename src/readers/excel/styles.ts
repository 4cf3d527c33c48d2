import { readXml } from '../readXml'

/** The number format of each cell style, by its place. */
export type Formats = readonly string[]

/** Reads `styles.xml`. */
export function readFormats(xml: string): Formats {
  const own = new Map<number, string>()
  const formats: string[] = []
  let isInCells = false
  readXml(xml, {
    onOpen: (name, attribute) => {
      if (name === 'numfmt') own.set(Number(attribute('numfmtid')), attribute('formatcode') ?? '')
      if (name === 'cellxfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const id = Number(attribute('numfmtid') ?? 0)
      formats.push(own.get(id) ?? builtIn[id] ?? (isDateOfOtherLanguages(id) ? 'dd/mm/yyyy' : 'General'))
    },
    onClose: (name) => {
      if (name === 'cellxfs') isInCells = false
    },
    onText: () => {},
  })
  return formats
}

const isDateOfOtherLanguages = (id: number): boolean => (id > 26 && id < 37) || (id > 49 && id < 59)

/** Formats that a workbook names by number alone, as Excel in Britain shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0;-£#,##0',
  6: '£#,##0;-£#,##0',
  7: '£#,##0.00;-£#,##0.00',
  8: '£#,##0.00;-£#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  42: '£#,##0',
  43: '#,##0.00',
  44: '£#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
}
