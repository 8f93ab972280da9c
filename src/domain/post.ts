/** The three kinds of content a community is fed with; the balance of these is what Lanmu watches. */
export const contentTypes = ['product', 'values', 'interaction'] as const
export type ContentType = (typeof contentTypes)[number]

/** How a post is wrapped: something to talk about, or a marketing event that asks for an action. */
export const packagings = ['topic', 'activity'] as const
export type Packaging = (typeof packagings)[number]

/** Where a post stands with its editors. What became of it at each channel is told by the ledger. */
export const postStates = ['draft', 'in-review', 'approved', 'scheduled'] as const
export type PostState = (typeof postStates)[number]
