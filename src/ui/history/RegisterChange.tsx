import type { Json } from '#domain/canonical'
import { isTextRegister } from '#domain/merge/openConflicts'
import { isKind } from '#domain/records'
import { ChangedText } from '../exchange/ConflictValue'
import { ValueChange } from '../exchange/ValueChange'
import { valueWords } from '../words/value'
import type { ValueNames } from '../words/value'

interface RegisterChangeProps {
  readonly at: { readonly kind: string; readonly register: string }
  /** undefined: nothing stood there. */
  readonly before: Json | undefined
  readonly value: Json
  readonly names: ValueNames
}

/** A text with what was changed in it; any other value with what stood before it. */
export function RegisterChange({ at, before, value, names }: RegisterChangeProps) {
  const isText = isKind(at.kind) && isTextRegister(at.kind, at.register)
  if (isText && typeof before === 'string' && typeof value === 'string')
    return <ChangedText before={before} text={value} />
  return <ValueChange from={before} to={value} words={(one) => valueWords(at, one, names)} />
}
