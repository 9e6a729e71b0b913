/** Reason of an item that was never begun because the run was aborted. */
export class NotStartedError extends Error {
  constructor() {
    super("not started: the run was interrupted");
    this.name = "NotStartedError";
  }
}

/**
 * Calls `fn` for every item, at most `limit` at a time, and returns how each went, in the order of the items. One that
 * fails does not stop the others. After an abort no further item is begun; those are rejected with a
 * {@link NotStartedError}. Work that is under way must watch the signal itself.
 */
export async function mapWithConcurrency<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<PromiseSettledResult<R>[]> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit must be a whole number from 1, got '${limit}'`);
  const results = items.map((): PromiseSettledResult<R> => ({ status: "rejected", reason: new NotStartedError() }));
  // One iterator shared by all workers hands out each item once.
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (signal?.aborted) return;
      try {
        results[index] = { status: "fulfilled", value: await fn(item, index) };
      } catch (reason) {
        results[index] = { status: "rejected", reason };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
