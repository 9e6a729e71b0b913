import { mapWithConcurrency, NotStartedError } from "../../../cli/terraform/pool";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("mapWithConcurrency", () => {
  test("keeps the order of the items and never runs more than the limit", async () => {
    let running = 0;
    let most = 0;
    const results = await mapWithConcurrency([30, 5, 20, 1, 10], 2, async (ms, index) => {
      most = Math.max(most, ++running);
      await sleep(ms);
      running--;
      return index;
    });
    expect(results.map((each) => each.status === "fulfilled" && each.value)).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  test("a failure, thrown or rejected, does not stop the others", async () => {
    const results = await mapWithConcurrency(["a", "b", "c"], 1, (item) => {
      if (item === "a") throw new Error("thrown");
      return item === "b" ? Promise.reject(new Error("rejected")) : Promise.resolve(item);
    });
    expect(results).toEqual([
      { status: "rejected", reason: new Error("thrown") },
      { status: "rejected", reason: new Error("rejected") },
      { status: "fulfilled", value: "c" },
    ]);
  });

  test("begins no further item after an abort", async () => {
    const controller = new AbortController();
    const begun: number[] = [];
    const results = await mapWithConcurrency(
      [1, 2, 3],
      1,
      (item) => {
        begun.push(item);
        controller.abort();
        return Promise.resolve(item);
      },
      controller.signal,
    );
    expect(begun).toEqual([1]);
    expect(results[0]).toEqual({ status: "fulfilled", value: 1 });
    expect(results.slice(1).map((each) => each.status === "rejected" && each.reason)).toEqual([
      new NotStartedError(),
      new NotStartedError(),
    ]);
  });

  test("takes an empty list, and refuses a limit that would start nothing", async () => {
    expect(await mapWithConcurrency([], 3, () => Promise.resolve())).toEqual([]);
    await expect(mapWithConcurrency([1], 0, () => Promise.resolve())).rejects.toThrow("got '0'");
  });
});
