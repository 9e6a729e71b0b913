import { loadExample, synthesizedExample, synthesizeLandingZone } from "../support/example";
import { differences, type PlacedResource, placedResources, tally } from "../support/stack-differences";
import type { StackJson } from "../support/synth";
import { factsAlsoOf, factsWithout, withRegions } from "../support/variants";

const GOVERNED = ["eu-west-1", "eu-central-1", "us-east-1"];
const NEW = "eu-north-1";
const GONE = "eu-central-1";

const before = (): Record<string, StackJson> => synthesizedExample("default");

const addresses = (resources: readonly { stack: string; address: string }[]): string[] =>
  resources.map(({ stack, address }) => `${stack} ${address}`).sort();

describe("adding a region", () => {
  const landingZone = loadExample("default");
  const lock = factsAlsoOf(landingZone.lock, NEW, GONE);
  const after = synthesizeLandingZone(withRegions(landingZone, { governed: [...GOVERNED, NEW] }, lock));
  const { added, removed, changed } = differences(before(), after);

  test("removes nothing", () => {
    expect(addresses(removed)).toEqual([]);
  });

  test("adds resources in the new region, the same that every other region has", () => {
    const there = placedResources(before()).filter(({ region }) => region === GONE);
    const inRegion = added.filter(({ region }) => region === NEW);
    expect(tally(inRegion)).toEqual(tally(there));
    expect(addresses(inRegion)).toEqual(
      addresses(there)
        .map((address) => address.replaceAll(GONE, NEW))
        .sort(),
    );
  });

  test("adds nothing elsewhere", () => {
    expect(addresses(added.filter(({ region }) => region !== NEW))).toEqual([]);
  });

  test("changes only what names all regions", () => {
    expect(addresses(changed)).toEqual([
      "log-archive aws_athena_named_query.athena_query-calls-in-ungoverned-regions",
      "organization-policies aws_organizations_policy.backup-daily_policy",
      "organization-policies aws_organizations_policy.rcp-1_policy",
      "organization-policies aws_organizations_policy.scp-3_policy",
      "security aws_cloudwatch_dashboard.dashboards_dashboard_dashboard",
      "security aws_securityhub_finding_aggregator.security-hub_organization_aggregator",
    ]);
  });
});

describe("retiring a region", () => {
  const landingZone = loadExample("default");
  const governed = GOVERNED.filter((region) => region !== GONE);
  const retired = (logs: "keep" | "forget") =>
    synthesizeLandingZone(
      withRegions(
        landingZone,
        { governed, retiring: [{ region: GONE, reason: "no workloads there any more", logs }] },
        landingZone.lock,
      ),
    );
  const kept = retired("keep");
  const forgotten = retired("forget");
  const KEPT_TYPES = /^aws_(s3_bucket|kms_|ebs_encryption_by_default$|backup_vault(_policy)?$)/;
  /** Instances of a region that is given up need no management; what documents and scripts may do stays. */
  const isKept = ({ type, body }: PlacedResource) =>
    KEPT_TYPES.test(type) ||
    (type === "aws_ssm_service_setting" && !String(body.setting_id).includes("/managed-instance/"));
  const inRegion = (stacks: Record<string, StackJson>) =>
    placedResources(stacks).filter(({ region }) => region === GONE);

  test("keeps the provider of the region in every stack that had it, so that Terraform can destroy there", () => {
    for (const [name, stack] of Object.entries(before())) {
      const had = regionsOf(stack).includes(GONE);
      if (had) expect([name, regionsOf(kept[name])]).toEqual([name, expect.arrayContaining([GONE])]);
      if (had) expect([name, regionsOf(forgotten[name])]).toEqual([name, expect.arrayContaining([GONE])]);
    }
  });

  test("keeps logs, backups, their keys and settings that must not go off, and nothing else, while the logs are kept", () => {
    expect(tally(inRegion(kept))).toEqual(tally(inRegion(before()).filter(isKept)));
    expect(inRegion(kept).every(({ stack }) => stack === "log-archive" || stack.startsWith("account-"))).toBe(true);
  });

  test("leaves what it keeps as it is, without a change", () => {
    const { added, changed } = differences(before(), kept);
    expect(addresses(added)).toEqual([]);
    expect(addresses(changed.filter(({ region }) => region === GONE))).toEqual([]);
  });

  test("lets go of every one of them, without destroying, once the logs are forgotten", () => {
    expect(inRegion(forgotten)).toEqual([]);
    const removed = Object.entries(forgotten).flatMap(([stack, { removed: blocks }]) =>
      ((blocks ?? []) as Removed[])
        // What a declarative policy keeps is let go of in every region, at any time.
        .filter(({ from }) => !letGo(kept[stack]).includes(from))
        .map((block) => ({ stack, ...block })),
    );
    expect(removed.map(({ stack, from }) => `${stack} ${from}`).sort()).toEqual(addresses(inRegion(kept)));
    expect(removed.filter(({ lifecycle }) => lifecycle.destroy)).toEqual([]);
  });

  test("publishes no log key of a forgotten region, so that the fact leaves the lock file", () => {
    expect(Object.keys(logKeysOf(kept))).toContain(GONE);
    expect(Object.keys(logKeysOf(forgotten))).not.toContain(GONE);
  });

  test("makes no stack wait for a fact of the region", () => {
    const without = withRegions(
      landingZone,
      { governed, retiring: [{ region: GONE, reason: "no workloads there any more", logs: "forget" }] },
      factsWithout(landingZone.lock, GONE),
    );
    expect(Object.keys(synthesizeLandingZone(without)).sort()).toEqual(Object.keys(before()).sort());
  });

  test("changes nothing more when the entry goes, but that the policy for regions closes this one", () => {
    const gone = withRegions(landingZone, { governed }, factsWithout(landingZone.lock, GONE));
    const { added, removed, changed } = differences(forgotten, synthesizeLandingZone(gone));
    // How statements are packed into policies follows their size.
    const others = /^organization-policies aws_organizations_policy(_attachment)?\.scp-\d_\w+/;
    const touched = addresses([...added, ...removed, ...changed]);
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter((address) => !others.test(address))).toEqual([]);
  });
});

interface Removed {
  readonly from: string;
  readonly lifecycle: { readonly destroy: boolean };
}

function letGo(stack: StackJson | undefined): string[] {
  return ((stack?.removed ?? []) as Removed[]).map(({ from }) => from);
}

function regionsOf(stack: StackJson | undefined): string[] {
  const { provider } = stack as unknown as { provider: { aws: { alias: string }[] } };
  return provider.aws.map(({ alias }) => alias);
}

function logKeysOf(stacks: Record<string, StackJson>): object {
  const { output } = stacks["log-archive"] as unknown as { output: { facts: { value: { logKeys: object } } } };
  return output.facts.value.logKeys;
}
