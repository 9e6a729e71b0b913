import { OneAtATime } from "../../../cli/deploy/one-at-a-time";
import type { Outcome } from "../../../cli/deploy/outcome";
import { runWaves } from "../../../cli/deploy/wave-run";
import type { StackDefinition } from "../../../stacks/waves";

const target = (name: string, wave: number): StackDefinition => ({ name, wave }) as StackDefinition;
const TARGETS = [target("a", 0), target("b", 1), target("c", 1), target("d", 1), target("e", 2)];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("runWaves", () => {
  let begun: string[];
  let atOnce: number;
  let most: number;
  const work =
    (failing?: string) =>
    async ({ name, wave }: StackDefinition): Promise<Outcome> => {
      begun.push(name);
      most = Math.max(most, ++atOnce);
      await pause(10);
      atOnce--;
      return { stack: name, wave, status: name === failing ? "failed" : "done" };
    };

  beforeEach(() => {
    [begun, atOnce, most] = [[], 0, 0];
    jest.spyOn(console, "log").mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  const run = (parallel: number, failing?: string, signal = new AbortController().signal) =>
    runWaves(TARGETS, { parallel, signal }, work(failing));

  test("runs one stack after the other unless told otherwise", async () => {
    const outcomes = await run(1);
    expect(outcomes.map(({ stack, status }) => `${stack} ${status}`)).toEqual([
      "a done",
      "b done",
      "c done",
      "d done",
      "e done",
    ]);
    expect(most).toBe(1);
  });

  test("runs stacks of one wave at the same time, never those of two", async () => {
    await run(3);
    expect(most).toBe(3);
    expect(begun[0]).toBe("a");
    expect(begun[4]).toBe("e");
  });

  test("begins nothing new after a failure", async () => {
    const outcomes = await run(1, "b");
    expect(outcomes.map(({ stack, status }) => `${stack} ${status}`)).toEqual([
      "a done",
      "b failed",
      "c not started",
      "d not started",
      "e not started",
    ]);
  });

  test("lets what is under way come to its end when another stack fails", async () => {
    const outcomes = await run(2, "b");
    expect(outcomes.map(({ stack, status }) => `${stack} ${status}`)).toEqual([
      "a done",
      "b failed",
      "c done",
      "d not started",
      "e not started",
    ]);
  });

  test("begins nothing when it is interrupted", async () => {
    const outcomes = await run(1, undefined, AbortSignal.abort());
    expect(outcomes.every(({ status }) => status === "not started")).toBe(true);
    expect(begun).toEqual([]);
  });
});

test("OneAtATime keeps the order and goes on after a failure", async () => {
  const queue = new OneAtATime();
  const order: string[] = [];
  const step = (name: string, milliseconds: number, fails = false) =>
    queue.run(async () => {
      await pause(milliseconds);
      order.push(name);
      if (fails) throw new Error(name);
    });
  const results = await Promise.allSettled([step("slow", 20), step("failing", 5, true), step("quick", 0)]);
  expect(order).toEqual(["slow", "failing", "quick"]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
