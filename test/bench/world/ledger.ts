export type LedgerSettings = {
  /** Planned deliveries, growing. */
  sizes: number[]
  /** Claims timed at each size. */
  claims: number
}

/** Milliseconds. */
export type LedgerFigures = {
  size: number
  claimP50: number
  claimP99: number
  findP50: number
  findP99: number
  armP50: number
  armP99: number
}
