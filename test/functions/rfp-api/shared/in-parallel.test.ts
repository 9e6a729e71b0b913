import { setTimeout as sleep } from "node:timers/promises";
import { inParallel } from "../../../../functions/rfp-api/shared/in-parallel";

test("results stand in the order of the items, and no more than the limit are under way", async () => {
  let now = 0;
  let most = 0;
  const results = await inParallel([30, 10, 20, 5, 1], 2, async (milliseconds) => {
    most = Math.max(most, ++now);
    await sleep(milliseconds);
    now -= 1;
    return milliseconds * 2;
  });
  expect(results).toEqual([60, 20, 40, 10, 2]);
  expect(most).toBe(2);
});

test("nothing is begun after an error", async () => {
  const begun: number[] = [];
  const run = inParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await sleep(1);
    if (item === 2) throw new Error("two");
  });
  await expect(run).rejects.toThrow("two");
  await sleep(10);
  expect(begun).not.toContain(6);
});

test("without items there is nothing to do", async () => {
  expect(await inParallel([], 4, () => Promise.reject(new Error("never")))).toEqual([]);
});
