const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** `three`, `12`: up to nine in words. */
export const countWord = (count: number): string => words[count] ?? count.toLocaleString('en-GB')
