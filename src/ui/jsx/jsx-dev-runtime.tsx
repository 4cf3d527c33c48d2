import { Fragment, jsxDEV as make } from 'react/jsx-dev-runtime'
import type { JSXSource } from 'react/jsx-dev-runtime'
import type { ElementType, Key, ReactElement } from 'react'
import { shown } from './shown'
import type { Props } from './shown'

export { Fragment }
export type { JSX } from 'react/jsx-dev-runtime'

/** The same while it is developed: React wants to know where each element stands in the source. */
export const jsxDEV = (
  type: ElementType,
  props: Props,
  ...rest: [key: Key | undefined, isStatic: boolean, source?: JSXSource, self?: unknown]
): ReactElement => make(type, typeof type === 'string' || type === Fragment ? shown(props) : props, ...rest)
