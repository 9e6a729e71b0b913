import * as fc from "fast-check";
import type { LandingZone } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import { isOptInRegion } from "../../core/regions";
import { synthesizeLandingZone } from "../support/example";
import { randomOrganization } from "../support/random-organization";
import type { Resource, StackJson } from "../support/synth";

interface Provider {
  readonly alias: string;
  readonly region: string;
  readonly allowed_account_ids: string[];
  readonly assume_role?: { role_arn: string }[];
}

const resources = (stack: StackJson, type: string): Resource[] => Object.values(stack.resource?.[type] ?? {});
const allResources = (stack: StackJson): Resource[] =>
  Object.values(stack.resource ?? {}).flatMap((byName) => Object.values(byName));
const providers = (stack: StackJson): Provider[] => (stack.provider as { aws?: Provider[] }).aws ?? [];
const regionsOf = (stack: StackJson, type: string): string[] =>
  resources(stack, type)
    .map(({ provider }) => String(provider).replace(/^aws\./, ""))
    .sort();

/** What must hold of any organization: name -> check of its synthesized stacks. Synthesized once for all checks. */
const INVARIANTS: Record<string, (landingZone: LandingZone, stacks: Record<string, StackJson>) => void> = {
  "has a stack for each active account and none for the others"(landingZone, stacks) {
    const names = Object.keys(stacks).filter((name) => name.startsWith("account-"));
    expect(names.sort()).toEqual(
      activeAccounts(landingZone)
        .map(({ name }) => `account-${name}`)
        .sort(),
    );
  },

  "puts every resource in the right account and a governed region"(landingZone, stacks) {
    const ids = new Map(landingZone.accounts.map(({ name, id }) => [name, id]));
    const owner = (stack: string): string | undefined => {
      if (stack.startsWith("account-")) return ids.get(stack.slice("account-".length));
      return ids.get({ "log-archive": "log-archive", security: "security" }[stack] ?? "management");
    };
    for (const [name, stack] of Object.entries(stacks)) {
      for (const provider of providers(stack)) {
        expect(provider.allowed_account_ids).toEqual([owner(name)]);
        expect(landingZone.governedRegions).toContain(provider.region);
        const role = provider.assume_role?.[0]?.role_arn;
        if (owner(name) === "111111111111") expect(role).toBeUndefined();
        else expect(role).toBe(`arn:aws:iam::${owner(name)}:role/OrganizationAccountAccessRole`);
      }
      const aliases = providers(stack).map(({ alias }) => `aws.${alias}`);
      for (const resource of allResources(stack)) expect(aliases).toContain(resource.provider);
    }
  },

  "records, encrypts and detects in every governed region, and nowhere twice"(landingZone, stacks) {
    const governed = [...landingZone.governedRegions].sort();
    for (const { name, kind } of activeAccounts(landingZone)) {
      const stack = stacks[`account-${name}`] as StackJson;
      expect(regionsOf(stack, "aws_config_configuration_recorder")).toEqual(governed);
      expect(regionsOf(stack, "aws_config_delivery_channel")).toEqual(governed);
      expect(regionsOf(stack, "aws_ebs_encryption_by_default")).toEqual(governed);
      const roles = resources(stack, "aws_iam_service_linked_role").map((role) => role.aws_service_name);
      // The organization's rules reach the management account only by a role of their own.
      const ofManagement = kind === "management" ? ["config-multiaccountsetup.amazonaws.com"] : [];
      expect(roles.sort()).toEqual([...ofManagement, "config.amazonaws.com"]);
      // A detector of a member's own would collide with the one that GuardDuty enables there.
      expect(regionsOf(stack, "aws_guardduty_detector")).toEqual(kind === "security" ? governed : []);
    }
    const services = stacks["organization-services"] as StackJson;
    expect(regionsOf(services, "aws_guardduty_detector")).toEqual(governed);
    expect(regionsOf(services, "aws_guardduty_organization_admin_account")).toEqual(governed);
    expect(regionsOf(services, "aws_cloudtrail")).toEqual([landingZone.homeRegion]);
    expect(regionsOf(stacks["security"] as StackJson, "aws_guardduty_organization_configuration")).toEqual(governed);
  },

  "has the log key in every governed region, one primary and replicas elsewhere"(landingZone, stacks) {
    const governed = [...landingZone.governedRegions].sort();
    const logs = stacks["log-archive"] as StackJson;
    expect(regionsOf(logs, "aws_kms_key")).toEqual([landingZone.homeRegion]);
    expect(regionsOf(logs, "aws_kms_replica_key")).toEqual(governed.filter((each) => each !== landingZone.homeRegion));
    expect(regionsOf(logs, "aws_kms_alias")).toEqual(governed);
  },

  "has each data key in every region of its targets, in the accounts of its targets and in no other"(
    { settings, governedRegions },
    stacks,
  ) {
    for (const { name, kind, labels } of settings.accounts.filter(({ state }) => state === "active")) {
      const stack = stacks[`account-${name}`] as StackJson;
      const keys = settings.dataKeys.filter(({ targets }) => targets.labels?.tier === labels.tier);
      expect(kind === "workload" ? [] : keys).toEqual([]);
      const wanted = keys.flatMap((key) =>
        (key.targets.regions ?? governedRegions).map((region) => `aws.${region} alias/random/${key.name}`),
      );
      const aliases = resources(stack, "aws_kms_alias").map(
        (alias) => `${String(alias.provider)} ${String(alias.name)}`,
      );
      expect(aliases.sort()).toEqual(wanted.sort());
      const primaries = resources(stack, "aws_kms_key").filter((key) => key.multi_region === true);
      expect(primaries).toHaveLength(keys.filter(({ multiRegion }) => multiRegion).length);
      const { facts } = (stack.output ?? {}) as { facts?: { value: { dataKeys?: Record<string, object> } } };
      expect(Object.keys(facts?.value.dataKeys?.[name] ?? {}).sort()).toEqual(keys.map((key) => key.name).sort());
    }
  },

  "has one access log bucket an account and region"(landingZone, stacks) {
    const buckets = Object.values(stacks).flatMap((stack) =>
      resources(stack, "aws_s3_bucket").map(({ bucket }) => String(bucket)),
    );
    const accessLogs = buckets.filter((bucket) => bucket.includes("-s3-access-"));
    const expected = activeAccounts(landingZone).flatMap(({ id }) =>
      landingZone.governedRegions.map((region) => `random-s3-access-${id}-${region}`),
    );
    expect(accessLogs.sort()).toEqual(expected.sort());
    expect(new Set(buckets).size).toBe(buckets.length);
  },

  "switches opt-in regions on in every active account"(landingZone, stacks) {
    expect(resources(stacks["organization"] as StackJson, "aws_account_region")).toHaveLength(
      landingZone.governedRegions.filter(isOptInRegion).length * activeAccounts(landingZone).length,
    );
  },

  "keeps every member account that is not closed, and forgets closed ones"(landingZone, stacks) {
    const stack = stacks["organization"] as StackJson;
    const members = landingZone.accounts.filter(({ kind }) => kind !== "management");
    const open = members.filter(({ state }) => state !== "closed");
    expect(resources(stack, "aws_organizations_account")).toHaveLength(open.length);
    expect(((stack.removed as unknown[]) ?? []).length).toBe(members.length - open.length);
  },

  "protects what must not be destroyed, unless the switch in the YAML is lifted"(landingZone, stacks) {
    const lifted = landingZone.settings.destroyProtection.liftedFor.length > 0;
    for (const stack of Object.values(stacks)) {
      for (const type of PROTECTED) {
        for (const { lifecycle } of resources(stack, type)) {
          expect((lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy).toBe(!lifted);
        }
      }
    }
  },
};

const PROTECTED = [
  "aws_organizations_organization",
  "aws_organizations_account",
  "aws_kms_key",
  "aws_kms_replica_key",
  "aws_s3_bucket",
  "aws_cloudtrail",
];

test(`any organization: ${Object.keys(INVARIANTS).join("; ")}`, () => {
  fc.assert(
    fc.property(randomOrganization, (landingZone) => {
      const stacks = synthesizeLandingZone(landingZone);
      for (const check of Object.values(INVARIANTS)) check(landingZone, stacks);
    }),
    { numRuns: 15 },
  );
}, 180_000);
