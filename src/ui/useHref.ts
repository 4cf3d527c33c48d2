import { useCallback } from 'react'
import { useRouter } from 'wouter'

/** Turns an address inside the open workspace into one for `<a href>`: `#/example/2012-Q1`. */
export function useHref(): (path: string) => string {
  const { base } = useRouter()
  return useCallback((path) => `#${base}${path}`, [base])
}
