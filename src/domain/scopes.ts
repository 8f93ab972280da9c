/** Every role, from most to least. */
export const roles = ['admin', 'editor', 'author', 'viewer'] as const
const everybody = roles
const writers = ['admin', 'editor', 'author'] as const
const planners = ['admin', 'editor'] as const
const admins = ['admin'] as const

export type ScopeRole = (typeof roles)[number]

/**
 * What a program may be allowed to do at /v1, and the roles that may do it at all. A key has some of
 * these; whoever signs in as a person has all that the role allows.
 */
export const scopes = {
  'read:posts': everybody,
  'write:posts': writers,
  'read:media': everybody,
  'write:media': writers,
  'read:columns': everybody,
  'write:columns': planners,
  'read:calendar': everybody,
  'read:channels': everybody,
  'write:channels': admins,
  'read:communities': everybody,
  'read:balance': everybody,
  'write:balance': planners,
  'read:holds': everybody,
  'write:holds': planners,
  'read:deliveries': everybody,
  'write:deliveries': planners,
  'pull:channel': planners,
  'read:imports': planners,
  'write:imports': planners,
  'read:metrics': everybody,
  'write:metrics': planners,
  'read:webhooks': admins,
  'write:webhooks': admins,
  'write:keys': admins,
  'read:tasks': everybody,
  'write:tasks': planners,
} as const satisfies Record<string, readonly ScopeRole[]>

export type Scope = keyof typeof scopes

/** What only a person may who signed in: no key makes keys. */
const personal: readonly Scope[] = ['write:keys']

/** What a key can have. */
export const scopeNames = (Object.keys(scopes) as Scope[]).filter(
  (scope) => !personal.includes(scope),
)
