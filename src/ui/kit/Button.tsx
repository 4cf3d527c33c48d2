import type { ComponentProps } from 'react'
import styles from './Button.module.css'

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger'

/** `title` says more than the words on it, for instance what undo would undo. `size` small: inside tables and lists. */
export function Button({ kind = 'plain', size = 'normal', type = 'button', ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- "button" unless a form asks for "submit"
  return <button {...rest} type={type} className={styles.button} data-kind={kind} data-size={size} />
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'small'
}
