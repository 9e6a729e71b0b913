import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateState, type StateFolder } from "../../../cli/deploy/migrate-state";
import type { TerraformState } from "../../../cli/deploy/terraform-folder";

let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-migrate-"));
  fs.mkdirSync(join(directory, ".state"));
});

afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

function state(serial: number, lineage: string, names: string[]): TerraformState {
  const resources = names.map((name) => ({ mode: "managed", type: "aws_s3_bucket", name, instances: [{}] }));
  return { serial, lineage, resources };
}

const LOCAL = state(5, "ours", ["a", "b"]);

class FakeBackend implements StateFolder {
  public pushes = 0;

  constructor(
    private stored: TerraformState | undefined,
    private readonly loses = false,
  ) {}

  public init(): Promise<void> {
    return Promise.resolve();
  }

  public state(): Promise<TerraformState | undefined> {
    return Promise.resolve(this.stored);
  }

  public pushState(file: string): Promise<void> {
    this.pushes++;
    let pushed = JSON.parse(fs.readFileSync(file, "utf8")) as TerraformState;
    // As Terraform does it: a state pushed to an empty backend gets a new lineage.
    if (this.stored === undefined) pushed = { ...pushed, lineage: "new", serial: 1 };
    this.stored = this.loses ? { ...pushed, resources: pushed.resources.slice(1) } : pushed;
    return Promise.resolve();
  }
}

const local = (): string => join(directory, ".state", "bootstrap.tfstate");
const migrate = (backend: StateFolder): Promise<string> => {
  fs.writeFileSync(local(), JSON.stringify(LOCAL));
  return migrateState(directory, "bootstrap", backend);
};

describe("migrateState", () => {
  test("pushes the state, then puts the local one away", async () => {
    expect(await migrate(new FakeBackend(undefined))).toContain("2 resources are in the new backend");
    expect(fs.existsSync(local())).toBe(false);
    expect(fs.existsSync(join(directory, ".state", "migrated", "bootstrap.tfstate"))).toBe(true);
  });

  test("only puts it away where an interrupted run had pushed it already", async () => {
    const backend = new FakeBackend({ ...LOCAL, lineage: "new", serial: 1 });
    await migrate(backend);
    expect(backend.pushes).toBe(0);
    expect(fs.existsSync(local())).toBe(false);
  });

  test.each([
    [
      "another state",
      new FakeBackend(state(1, "theirs", ["x"])),
      "the backend holds another state of bootstrap already",
    ],
    [
      "a newer state",
      new FakeBackend(state(9, "ours", ["a", "b", "c"])),
      "the backend holds a newer state of bootstrap",
    ],
    ["a backend that loses a part", new FakeBackend(undefined, true), "but what comes back differs"],
  ])("keeps the local state before %s", async (_, backend, message) => {
    await expect(migrate(backend)).rejects.toThrow(message);
    expect(fs.existsSync(local())).toBe(true);
  });

  test("says what to do about a local state that was cut off", async () => {
    fs.writeFileSync(local(), '{"version": 4,');
    await expect(migrateState(directory, "bootstrap", new FakeBackend(undefined))).rejects.toThrow(
      "is not a Terraform state",
    );
  });
});
