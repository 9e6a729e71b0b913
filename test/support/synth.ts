import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, S3Backend, type TerraformElement, TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { readableLogicalId } from "../../modules/app/logical-id";
import { disableTokenTraces } from "../../modules/app/token-traces";
import { Placement } from "../../modules/placement";

/** The account that test stacks stand in. */
export const TEST_ACCOUNT = "999999999999";

/** The id that an account named `administrator` gets on the emulator. */
export const ADMINISTRATOR_ACCOUNT = "222222222222";

export type Resource = Record<string, unknown>;
export type StackJson = { resource?: Record<string, Record<string, Resource>> } & Record<string, unknown>;

/** A stack for module tests: any region can be asked for. */
export class TestStack extends TerraformStack {
  readonly #placements = new Map<string, Placement>();

  constructor(app: App, id = "test") {
    super(app, id);
    // An explicit backend: without one CDKTF writes the absolute path of the working directory.
    new S3Backend(this, { bucket: "state", key: `${id}.tfstate`, region: "eu-west-1" });
  }

  public in(region: string): Placement {
    const placement =
      this.#placements.get(region) ??
      new Placement(
        new AwsProvider(this, `aws-${region}`, { alias: region, region, defaultTags: [{ tags: { purpose: "test" } }] }),
        {
          accountId: TEST_ACCOUNT,
          region,
        },
      );
    this.#placements.set(region, placement);
    return placement;
  }

  /** Addresses without hashes, as in the landing zone's own stacks. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return readableLogicalId(this, element);
  }
}

/** The JSON of a stack that `build` fills: prepared, with aspects and validations, as a real run has it. */
export function synth(build: (stack: TestStack) => void): StackJson {
  return synthApp((app) => build(new TestStack(app)))["test"] as StackJson;
}

/**
 * The JSON of every stack of an app, by name. The files that a stack's JSON names by relative path go to the folder of
 * its name under `assetRoot`, if that is given.
 */
export function synthApp(build: (app: App) => void, assetRoot?: string): Record<string, StackJson> {
  disableTokenTraces();
  const outdir = mkdtempSync(join(tmpdir(), "lz-synth-"));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as {
      stacks: Record<string, { synthesizedStackPath: string }>;
    };
    for (const [name, { synthesizedStackPath }] of Object.entries(manifest.stacks)) {
      const assets = join(outdir, dirname(synthesizedStackPath), "assets");
      if (assetRoot !== undefined && existsSync(assets)) {
        cpSync(assets, join(assetRoot, name, "assets"), { recursive: true });
      }
    }
    return Object.fromEntries(
      Object.entries(manifest.stacks).map(([name, { synthesizedStackPath }]) => [
        name,
        JSON.parse(readFileSync(join(outdir, synthesizedStackPath), "utf8")) as StackJson,
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Every resource of `type`, by its Terraform name. */
export function resourcesOf(stack: StackJson, type: string): Record<string, Resource> {
  return stack.resource?.[type] ?? {};
}

/** The only resource of `type`. */
export function resourceOf(stack: StackJson, type: string): Resource {
  const resources = Object.values(resourcesOf(stack, type));
  if (resources.length !== 1) throw new Error(`expected one ${type}, found ${resources.length}`);
  return resources[0] as Resource;
}
