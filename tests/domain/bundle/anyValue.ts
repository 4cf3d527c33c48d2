import fc from 'fast-check'
import type * as v from 'valibot'

/**
 * Values that nearly fit a schema: most leaves do, some are of another kind, out of range or missing. What fits is
 * for the schema under test to say.
 */
export function nearly(schema: unknown): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null) return junk
  return fc.oneof({ weight: 40, arbitrary: shaped(schema) }, { weight: 1, arbitrary: junk })
}

const junk: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  5,
  -1,
  0.5,
  '',
  'x',
  '1,850',
  '2012-06-31',
  true,
  [],
  {},
)

function shaped(schema: object): fc.Arbitrary<unknown> {
  if ('wrapped' in schema) return fc.oneof(nearly(schema.wrapped), fc.constant(null))
  if ('item' in schema) return fc.array(nearly(schema.item), { maxLength: 3 })
  if ('items' in schema && Array.isArray(schema.items)) return fc.tuple(...schema.items.map(nearly))
  if ('options' in schema && Array.isArray(schema.options)) return chosen(schema.options)
  if ('literal' in schema) return fc.constant(schema.literal)
  if ('entries' in schema) return object(Object(schema.entries))
  if ('key' in schema && 'value' in schema)
    return fc.dictionary(leaf(Object(schema.key)), nearly(schema.value), { maxKeys: 2 })
  return leaf(schema)
}

function chosen(options: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    ...options.map((option) => (typeof option === 'object' ? nearly(option) : fc.constant(option))),
  )
}

function object(entries: Readonly<Record<string, v.GenericSchema>>): fc.Arbitrary<unknown> {
  const whole = fc.record(
    Object.fromEntries(Object.entries(entries).map(([name, inner]) => [name, nearly(inner)])),
  )
  const gap = fc.option(fc.constantFrom(...Object.keys(entries)), { freq: 20, nil: '' })
  const lucky = fc.integer({ max: 20, min: 1 }).map((n) => n > 1)
  return fc.tuple(whole, gap, lucky).map(([members, missing, keep]) => {
    const { [keep ? '' : missing]: _gone, ...rest } = members
    return rest
  })
}

const dates = [
  '2012-06-30',
  '2012-02-29',
  '2011-02-29',
  '1900-02-29',
  '2000-02-29',
  '0000-01-01',
  '2012-13-01',
  '2012-04-31',
]

function leaf(schema: object): fc.Arbitrary<string> {
  const type: unknown = 'type' in schema ? schema.type : ''
  if (type === 'number' || type === 'boolean' || type === 'custom') return anyOf(type)
  const pattern = patternOf(schema)
  if (pattern === undefined) return fc.string({ minLength: 1, maxLength: 6 })
  return pattern.source.includes(String.raw`-\d{2}-\d{2}`)
    ? fc.oneof(fc.constantFrom(...dates), fc.stringMatching(pattern, { size: '-1' }))
    : fc.stringMatching(pattern, { size: '-1' })
}

/** Leaves that are no text: typed as one so that keys and values share a function. */
function anyOf(type: 'number' | 'boolean' | 'custom'): fc.Arbitrary<string> {
  const values: fc.Arbitrary<unknown> = type === 'number' ? fc.integer({ min: -1, max: 14 }) : fc.boolean()
  return values.map((value) => JSON.parse(JSON.stringify(value)))
}

function patternOf(schema: object): RegExp | undefined {
  const pipe: unknown = 'pipe' in schema ? schema.pipe : []
  const actions: readonly unknown[] = Array.isArray(pipe) ? pipe : []
  return actions
    .map((action): unknown => Reflect.get(Object(action), 'requirement'))
    .filter((requirement) => requirement instanceof RegExp)
    .map(({ source }) => new RegExp(source.replace(lookahead, '')))
    .at(0)
}

/** `(?!(constructor|prototype)\.)`, which fast-check cannot generate by. */
const lookahead = /\(\?!\(.*?\).*?\)/
