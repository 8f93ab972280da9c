/** A short name from a name: "Tea regulars" is tea-regulars; of Chinese nothing is left, so `kind-4f2a`. */
export function slugOf({ name, kind }: { name: string; kind: string }): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  if (latin.length >= 3) return latin
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1))
  return `${kind}-${random.toString(16).padStart(4, '0')}`
}
