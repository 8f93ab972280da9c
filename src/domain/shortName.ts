/** A short name from a name: "Tea regulars" is tea-regulars; of Chinese nothing is left: `null`. */
export function shortNameOf(name: string): string | null {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return latin.length >= 3 ? latin : null
}
