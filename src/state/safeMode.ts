/** Whether the address asks for the rescue page (`?safe=1`): nothing of the work is opened then. */
export const isSafe = (search: string): boolean => new URLSearchParams(search).get('safe') === '1'
