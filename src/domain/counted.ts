/** A number with its noun, in English: "1 post", "3 posts". `several`: where that is no plain s. */
export function counted({
  count,
  of: one,
  several = `${one}s`,
}: {
  count: number
  of: string
  several?: string
}): string {
  return `${count} ${count === 1 ? one : several}`
}
