/** What the unique index of posts goes by: one post for each issue of a column. */
export function placeOf({ column, issue }: { column: string; issue: string }): string {
  return `${column}/${issue}`
}
