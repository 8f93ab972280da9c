/** What a platform answered must reach the ledger: a database that is away for a while is waited for. */
export async function insist<T>(action: () => Promise<T>): Promise<T> {
  for (let wait = 200; ; wait *= 2) {
    try {
      return await action()
    } catch (error) {
      if (wait > 20_000) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
