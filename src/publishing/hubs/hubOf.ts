/** A channel as it is stored; only what names its hub. */
export type MayHaveHub = {
  kind: string
  settings?: { feed?: { hub?: string | null } | null } | null
}

/** The address of the hub that a feed channel tells of news; `null`: it has none. */
export function hubOf({ kind, settings }: MayHaveHub): string | null {
  const hub = settings?.feed?.hub
  return kind === 'feed' && hub && URL.canParse(hub) ? new URL(hub).href : null
}
