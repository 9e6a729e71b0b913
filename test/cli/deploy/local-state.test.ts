import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "../../../cli/context";
import { requireMigratedState, requireStoredState, rescueState } from "../../../cli/deploy/local-state";

let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-state-"));
  fs.mkdirSync(join(directory, ".state"));
});

afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const context = (type: "local" | "s3"): Context =>
  ({ workDirectory: directory, landingZone: { settings: { backend: { type } } } }) as unknown as Context;

function leaveState(resources: object[]): void {
  fs.writeFileSync(
    join(directory, ".state", "bootstrap.tfstate"),
    JSON.stringify({ serial: 1, lineage: "x", resources }),
  );
}

describe("requireMigratedState", () => {
  test("refuses to deploy to S3 what is still deployed from here", () => {
    leaveState([{}]);
    expect(() => requireMigratedState(context("s3"), ["bootstrap"])).toThrow(
      "the state of bootstrap is still on this machine, but the configuration says that it is in S3",
    );
    expect(() => requireMigratedState(context("local"), ["bootstrap"])).not.toThrow();
    expect(() => requireMigratedState(context("s3"), ["organization"])).not.toThrow();
  });

  test("does not mind the state of a destroyed stack", () => {
    leaveState([]);
    expect(() => requireMigratedState(context("s3"), ["bootstrap"])).not.toThrow();
  });
});

test("a state that Terraform could not store is kept, and stops the next deployment", () => {
  const stack = { name: "bootstrap", directory: join(directory, "out") };
  fs.mkdirSync(stack.directory);
  expect(rescueState(directory, stack)).toBeUndefined();
  expect(() => requireStoredState(directory, stack)).not.toThrow();

  fs.writeFileSync(join(stack.directory, "errored.tfstate"), "{}");
  const file = join(directory, ".state", "bootstrap.errored.tfstate");
  expect(rescueState(directory, stack)).toBe(file);
  expect(() => requireStoredState(directory, stack)).toThrow(`could not be stored and lies in ${file}`);
});
