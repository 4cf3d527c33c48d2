import { Fragment, jsx as make, jsxs as makeMany } from 'react/jsx-runtime'
import type { ElementType, Key, ReactElement } from 'react'
import { shown } from './shown'
import type { Props } from './shown'

export { Fragment }
export type { JSX } from 'react/jsx-runtime'

/** An element with one child, as JSX is compiled to; what it holds of texts is shown, not obeyed (G4). */
export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement =>
  make(type, typeof type === 'string' || type === Fragment ? shown(props) : props, key)

/** An element with several children that stand in the source. */
export const jsxs = (type: ElementType, props: Props, key?: Key): ReactElement =>
  makeMany(type, typeof type === 'string' || type === Fragment ? shown(props) : props, key)
