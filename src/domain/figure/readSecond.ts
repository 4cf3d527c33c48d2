import type { Unit } from '../records/definition'
import type { Target } from '../records/measurement'
import { ok } from '../result'
import type { Result } from '../result'
import { readValue } from './readValue'

/**
 * S12 — A target of two values: `90 (floor 85)`, `90% floor 85%`, `80 aspire 90`, `80 (aspiring to 90)`; undefined
 * where the text has not that form.
 */
export function readSecond(text: string, unit: Unit): Result<Target> | undefined {
  return readFloor(text, unit) ?? readAspiration(text, unit)
}

function readFloor(text: string, unit: Unit): Result<Target> | undefined {
  const values = readBoth(floorForm, text, unit)
  if (!values?.ok) return values
  const [value, floor] = values.value
  return ok({ kind: 'floor', value, floor })
}

function readAspiration(text: string, unit: Unit): Result<Target> | undefined {
  const values = readBoth(aspirationForm, text, unit)
  if (!values?.ok) return values
  const [acceptable, aspire] = values.value
  return ok({ kind: 'two', acceptable, aspire })
}

const floorForm = /^(.+?)[,;]? ?\(? ?(?:with a )?floor(?: of|:)? ?(.+?) ?\)?$/iu
const aspirationForm = /^(.+?)[,;]? ?\(? ?(?:aspir(?:e|es|ed|ing|ation)|stretch)(?: to| of|:)? ?(.+?) ?\)?$/iu

function readBoth(form: RegExp, text: string, unit: Unit): Result<readonly [string, string]> | undefined {
  const [, left, right] = form.exec(text) ?? []
  if (left === undefined || right === undefined) return undefined
  const first = readValue(left, unit)
  const second = readValue(right, unit)
  if (!first.ok) return first
  return second.ok ? ok([first.value, second.value]) : second
}
