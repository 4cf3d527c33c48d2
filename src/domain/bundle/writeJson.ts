import type { MemberOrder } from './memberOrder'

/**
 * JSON with one space of indentation, as JSON.stringify would indent it, but with members in the given order
 * whatever their names: JavaScript would put a member named "7" first.
 */
export function writeJson(value: unknown, order: MemberOrder): string {
  const parts: string[] = []
  writeValue(value, { order, indent: '\n', parts })
  return parts.join('')
}

interface Writing {
  readonly order: MemberOrder
  readonly indent: string
  readonly parts: string[]
}

function writeValue(value: unknown, writing: Writing): void {
  if (Array.isArray(value)) writeList(value, writing)
  else if (typeof value === 'object' && value !== null) writeObject(Object.entries(value), writing)
  else writing.parts.push(JSON.stringify(value))
}

function writeList(list: readonly unknown[], { order, indent, parts }: Writing): void {
  if (list.length === 0) return void parts.push('[]')
  list.forEach((item, index) => {
    parts.push(index === 0 ? '[' : ',', indent, ' ')
    writeValue(item, { order: order.inside(index, item), indent: `${indent} `, parts })
  })
  parts.push(indent, ']')
}

type Member = readonly [name: string, value: unknown]

function writeObject(members: readonly Member[], { order, indent, parts }: Writing): void {
  const present = members.filter(([, value]) => value !== undefined)
  if (present.length === 0) return void parts.push('{}')
  inOrder(present, order.names).forEach(([name, value], index) => {
    parts.push(index === 0 ? '{' : ',', indent, ' ', JSON.stringify(name), ': ')
    writeValue(value, { order: order.inside(name, value), indent: `${indent} `, parts })
  })
  parts.push(indent, '}')
}

function inOrder(present: readonly Member[], known: readonly string[]): readonly Member[] {
  if (present.length === 1) return present
  const rank = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length)
  return present.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
