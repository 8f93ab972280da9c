export type Percentiles = { first: number; p50: number; p95: number; p99: number; worst: number }

/** The nearest rank: of 100 values the 99th is p99. NaN where there are none. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return {
    first: sorted[0] ?? NaN,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: sorted.at(-1) ?? NaN,
  }
}

export function ms(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))} ms`
}

/** "1,234" */
export function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : '–'
}

/** "0.52 ×" */
export function times(value: number): string {
  return Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–'
}
