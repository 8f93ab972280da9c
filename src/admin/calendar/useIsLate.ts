'use client'

import { useEffect, useState } from 'react'

/** Nobody notices a wait that is shorter. Milliseconds. */
const unnoticed = 50

/** Whether somebody waits for long enough to be shown what is there already. */
export function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsLate(true), unnoticed)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isWaiting && isLate
}
