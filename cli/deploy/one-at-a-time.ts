/** Runs tasks one after the other, in the order in which they are handed over, whoever hands them over. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  public run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task, task);
    // The next task waits for this one, but does not fail with it.
    this.last = result.catch(() => undefined);
    return result;
  }
}
