import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '#readers/excel/formatNumber'

describe('a number is read as its cell shows it', () => {
  test.each([
    [0.962, '0.0%', '96.2%'],
    [0.962, '0%', '96%'],
    [1.05, '0.00%', '105.00%'],
    [0.285, '0%', '29%'],
    [1.005, '0.00', '1.01'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '#,##0', '1,234,567'],
    [0, '#,##0', '0'],
    [1234.5, '£#,##0.00', '£1,234.50'],
    [1234.5, '"£"#,##0', '£1,235'],
    [1234.5, '[$£-809]#,##0.00', '£1,234.50'],
    [-1234.5, '[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00', '-£1,234.50'],
    [-5, '0;[Red]0', '-5'],
    [-5, '#,##0_);(#,##0)', '-5'],
    [-5.5, '0.0', '-5.5'],
    [0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '0'],
    [12, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '12.00'],
    [12.3, '0.0" days"', '12.3 days'],
    [12.3, '0.0\\*', '12.3*'],
    [1234567, '0.0,,"m"', '1.2m'],
    [4.25, '0.##', '4.25'],
    [4, '0.##', '4'],
    [7, '000', '007'],
    [1, '[<2]0" day";0" days"', '1 day'],
    [3, '[<2]0" day";0" days"', '3 days'],
    [2.5, '# ?/?', '2.5'],
    [66.666666666667, 'General', '66.66666667'],
    [0.1 + 0.2, 'General', '0.3'],
    [5, ';;;', ''],
    [12345.678, '0.00E+00', '1.23e+4'],
  ])('%d in %s is %s', (value, code, shown) => {
    expect(formatNumber(value, code, false)).toBe(shown)
  })

  test.each([
    [41_090, 'dd/mm/yyyy', '30/06/2012'],
    [41_090, 'mm/dd/yyyy', '30/06/2012'],
    [41_090, 'm/d/yy', '30/6/12'],
    [41_090, 'yyyy-mm-dd', '2012-06-30'],
    [41_090, 'd mmmm yyyy', '30 June 2012'],
    [41_090, '[$-F800]dddd, mmmm dd, yyyy', 'Saturday, 30 June, 2012'],
    [41_090, 'mmm-yy', 'Jun-12'],
    [41_090.5, 'dd/mm/yyyy hh:mm', '30/06/2012 12:00'],
    [41_090, 'yyyy-mm-dd h:mm:ss', '2012-06-30'],
    [0.75, 'h:mm AM/PM', '6:00 pm'],
    [1.5625, '[h]:mm', '37:30'],
    [59, 'd/m/yyyy', '28/2/1900'],
    [-1, 'dd/mm/yyyy', '-1'],
  ])('%d in %s is %s', (value, code, shown) => {
    expect(formatNumber(value, code, false)).toBe(shown)
  })

  test('a workbook from an old Mac counts its days from 1904', () => {
    expect(formatNumber(41_090 - 1462, 'dd/mm/yyyy', true)).toBe('30/06/2012')
  })

  test('no format and no number makes it fail', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'0#?.,%E+-/@"\\_*[]$;<>=ymdhsAP/Genral £ '),
      maxLength: 16,
    })
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        signs,
        fc.boolean(),
        (value, code, old) => {
          expect(typeof formatNumber(value, code, old)).toBe('string')
        },
      ),
    )
  })
})
