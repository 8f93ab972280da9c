/** A model of Mongoose, as far as this needs it: `init` is what it does by itself in the background. */
type Model = { modelName: string; init(): Promise<unknown> }

/**
 * Waits until every collection and index is there. Mongoose makes them in the background after it has
 * connected; a transaction that meets a collection's first moments loses with a write conflict, and
 * until a unique index is there nothing is unique. Throws, naming the collection, where one could not
 * be made.
 */
export async function makeIndexes(models: Record<string, Model>): Promise<void> {
  await Promise.all(
    Object.values(models).map(async (model) => {
      try {
        await model.init()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Error(
          `The indexes of "${model.modelName}" could not be made: ${reason}. Lanmu relies on them, so it does not start without. Duplicates named here have to go first; an index that is in the way has to be dropped.`,
          { cause: error },
        )
      }
    }),
  )
}
