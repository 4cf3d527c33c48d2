import { deletedRegister } from '../fold'
import { isKind, registersOf } from '../records'
import type { Kind } from '../records'
import { bundleSchema, deletedSchema, markSchema, siblingSchema } from './schema'

/**
 * In which order the members of a JSON object are written: those named here first, others after them by name.
 * `inside` gives the order of what a member, or an item of a list, holds.
 */
export interface MemberOrder {
  readonly names: readonly string[]
  inside(step: string | number, value: unknown): MemberOrder
}

/** Members by name, and nothing known about what is inside. */
export const byName: MemberOrder = { names: [], inside: () => byName }

/** The order of a whole bundle. */
export const bundleOrder: MemberOrder = withRecords(orderOf(bundleSchema))

function withRecords(order: MemberOrder): MemberOrder {
  const records: MemberOrder = { names: [], inside: (_index, record) => recordOrder(kindOf(record)) }
  const payload: MemberOrder = {
    names: ['records'],
    inside: (step) => (step === 'records' ? records : byName),
  }
  return {
    names: order.names,
    inside: (step, value) => (step === 'payload' ? payload : order.inside(step, value)),
  }
}

const remembered = new Map<Kind, MemberOrder>()

function recordOrder(kind: string): MemberOrder {
  if (!isKind(kind)) return orderWith(new Map())
  const order = remembered.get(kind) ?? orderWith(registerOrders(kind))
  remembered.set(kind, order)
  return order
}

function orderWith(registers: ReadonlyMap<string, MemberOrder>): MemberOrder {
  const each = (inner: (value: MemberOrder) => MemberOrder): MemberOrder => {
    const orders = new Map([...registers].map(([register, value]) => [register, inner(value)]))
    const other = inner(byName)
    return { names: [...registers.keys()], inside: (register) => orders.get(String(register)) ?? other }
  }
  const [mark, sibling] = [orderOf(markSchema), orderOf(siblingSchema)]
  const parts = new Map<string | number, MemberOrder>([
    ['values', each((value) => value)],
    ['marks', each((value) => entryOrder(mark, value))],
    ['siblings', each((value) => listOf(entryOrder(sibling, value)))],
  ])
  return {
    names: ['kind', 'id', 'values', 'marks', 'siblings'],
    inside: (step) => parts.get(step) ?? byName,
  }
}

/** An entry holds values of its register in `value` and in `was.value`. */
function entryOrder(entry: MemberOrder, value: MemberOrder): MemberOrder {
  return {
    names: entry.names,
    inside: (step, member) => {
      if (step === 'value') return value
      const order = entry.inside(step, member)
      return step === 'was' ? { names: order.names, inside: () => value } : order
    },
  }
}

function listOf(item: MemberOrder): MemberOrder {
  return { names: [], inside: () => item }
}

/** In the order of records.ts, the deletion last. */
function registerOrders(kind: Kind): ReadonlyMap<string, MemberOrder> {
  const registers = Object.entries(registersOf[kind]).map(
    ([register, schema]) => [register, orderOf(schema)] as const,
  )
  return new Map([...registers, [deletedRegister, orderOf(deletedSchema)]])
}

function kindOf(record: unknown): string {
  const kind: unknown = typeof record === 'object' && record !== null && 'kind' in record ? record.kind : ''
  return typeof kind === 'string' ? kind : ''
}

/** Reads the order of members off a valibot schema; the options of a union are joined. */
export function orderOf(schema: unknown): MemberOrder {
  if (typeof schema !== 'object' || schema === null) return byName
  if ('wrapped' in schema) return orderOf(schema.wrapped)
  if ('item' in schema) return listOf(orderOf(schema.item))
  if ('options' in schema && Array.isArray(schema.options)) return joined(schema.options.map(orderOf))
  if (!('entries' in schema) || typeof schema.entries !== 'object' || !schema.entries) return byName
  const members = new Map(Object.entries(schema.entries).map(([name, inner]) => [name, orderOf(inner)]))
  return { names: [...members.keys()], inside: (step) => members.get(String(step)) ?? byName }
}

function joined(options: readonly MemberOrder[]): MemberOrder {
  const names = new Set(options.flatMap((option) => option.names))
  return {
    names: [...names],
    inside: (step, value) =>
      (options.find((option) => option.names.includes(String(step))) ?? options[0] ?? byName).inside(
        step,
        value,
      ),
  }
}
