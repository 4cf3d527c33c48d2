/** How a cell looks and whether it can be typed in while its sheet is locked. */
export type CellStyle = keyof typeof styles

interface Look {
  readonly font: 'plain' | 'bold' | 'title' | 'head'
  readonly fill: 'none' | 'head' | 'entry'
  readonly isLined: boolean
  readonly isLocked: boolean
}

const styles = {
  plain: { font: 'plain', fill: 'none', isLined: false, isLocked: true },
  label: { font: 'bold', fill: 'none', isLined: false, isLocked: true },
  title: { font: 'title', fill: 'none', isLined: false, isLocked: true },
  head: { font: 'head', fill: 'head', isLined: true, isLocked: true },
  given: { font: 'plain', fill: 'none', isLined: true, isLocked: true },
  entry: { font: 'plain', fill: 'entry', isLined: true, isLocked: false },
} as const satisfies Readonly<Record<string, Look>>

const names = Object.keys(styles)

/** Its number in `styles.xml`; 0 is how cells look that nothing is said of. */
export const styleNumber = (style: CellStyle): number => names.indexOf(style) + 1

const fonts = {
  plain: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  bold: '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  title: '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>',
  head: '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
}

/** The first two are what Excel expects there. */
const fills = {
  none: '<fill><patternFill patternType="none"/></fill>',
  gray: '<fill><patternFill patternType="gray125"/></fill>',
  head: solid('FF0B5C6B'),
  entry: solid('FFFFF8DC'),
}

const edges = ['left', 'right', 'top', 'bottom']
  .map((edge) => `<${edge} style="thin"><color rgb="FFB4BAC0"/></${edge}>`)
  .join('')

/** `styles.xml`. Cells are text (`@`), so that what is typed stays as it is typed. */
export function stylesXml(): string {
  const [fontNames, fillNames] = [Object.keys(fonts), Object.keys(fills)]
  const looks = Object.values<Look>(styles).map(
    ({ font, fill, isLined, isLocked }) =>
      `<xf numFmtId="49" fontId="${fontNames.indexOf(font)}" fillId="${fillNames.indexOf(fill)}" borderId="${isLined ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"${font === 'title' ? '' : ' wrapText="1"'}/><protection locked="${isLocked ? 1 : 0}"/></xf>`,
  )
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', Object.values(fonts)),
    list('fills', Object.values(fills)),
    list('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${edges}<diagonal/></border>`,
    ]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...looks]),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('')
}

function solid(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`
