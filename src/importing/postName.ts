/** How an exported post is called that has no id from a plan: `post-<id>`. */
export function postName(id: string): string {
  return `post-${id}`
}

export function isPostName(externalId: string): boolean {
  return /^post-[0-9a-f]{24}$/.test(externalId)
}

export function idOfName(externalId: string): string {
  return externalId.slice('post-'.length)
}
