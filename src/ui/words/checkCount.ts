/** `9 things to check`, `1 thing to check`, `Nothing to check` */
export function thingsWords(count: number): string {
  if (count === 0) return 'Nothing to check'
  return count === 1 ? '1 thing to check' : `${count.toLocaleString('en-GB')} things to check`
}
