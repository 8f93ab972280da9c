/** So many of a kind are offered in a filter; nobody looks through more in a list. */
export const mostNames = 500
