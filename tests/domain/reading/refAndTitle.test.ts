import { expect, test } from 'vitest'
import { isRef, refKey, splitRef } from '#domain/reading/refAndTitle'

test.each([
  ['PI1128 -Overall Recorded Crime', 'PI1128', 'Overall Recorded Crime'],
  ['NI 192 Waste recycled', 'NI 192', 'Waste recycled'],
  ['CS02a % of calls answered', 'CS02a', '% of calls answered'],
  ['LPI 12(b): Days to re-let', 'LPI 12(b)', 'Days to re-let'],
  ['1.2.3 Visits to libraries', '1.2.3', 'Visits to libraries'],
  ['1.2 Percentage of streets', '1.2', 'Percentage of streets'],
  ['HO-04 Homes built', 'HO-04', 'Homes built'],
  ['BV109a – Major applications', 'BV109a', 'Major applications'],
  ['LI-EDU-01 Attendance', 'LI-EDU-01', 'Attendance'],
  ['ASCOF 2A(1) Admissions', 'ASCOF 2A(1)', 'Admissions'],
  ['Hsg12 Rent collected', 'Hsg12', 'Rent collected'],
])('“%s” begins with a reference', (text, ref, title) => {
  expect(splitRef(text)).toEqual({ ref, title })
  expect(isRef(ref)).toBe(true)
})

test.each([
  '16-19 year olds in education',
  'A&E attendances',
  'A&E 4 hour waits',
  '2012/13 target',
  'Year 11 leavers',
  'YEAR 11 PUPILS',
  'CO2 emissions',
  'KS2 attainment in English',
  'Stage 1 complaints',
  'Under 16 conceptions',
  'Post-16 participation',
  'Quarter 1 figures',
  'COVID-19 grants paid',
  '2.5 days lost for each employee',
  'Visits to pools',
  'PI1128',
])('“%s” is a title without a reference', (text) => {
  expect(splitRef(text)).toEqual({ ref: null, title: text })
})

test('[C8] references compare without spaces and dashes', () => {
  expect(refKey('ni 192')).toBe(refKey('NI-192'))
  expect(isRef('Housing')).toBe(false)
})
