import { formatFindings } from "../../config/format";
import type { LandingZone } from "../../config/model";
import { resolve } from "../../config/resolve";
import type { LandingZoneSettings } from "../../config/schema";
import { POLICY_TYPES } from "../../policies/organization/policy-types";
import { policyFindings } from "../../stacks/load";
import { attachmentCounts, sizeLimit } from "../../stacks/organization-policies/limits";
import { planPolicies } from "../../stacks/organization-policies/plan";
import { stackDefinitions } from "../../stacks/waves";
import { EXAMPLES, type ExampleName, loadExample } from "../support/example";
import { resourcesOf, type StackJson, synthApp } from "../support/synth";

const STACK = "organization-policies";

/** The landing zone with other settings of organization policies. */
function withPolicies(
  landingZone: LandingZone,
  policies: Partial<LandingZoneSettings["organizationPolicies"]>,
  quotas: LandingZoneSettings["quotas"] = {},
): LandingZone {
  const { settings, lock, sources, files } = landingZone;
  return resolve(
    {
      ...settings,
      quotas: { ...settings.quotas, ...quotas },
      organizationPolicies: { ...settings.organizationPolicies, ...policies },
    },
    lock,
    sources,
    new Map([...files].map(([name, text]) => [name, { text }])),
  );
}

function synthesized(landingZone: LandingZone): StackJson {
  return synthApp((app) => {
    stackDefinitions(landingZone)
      .find(({ name }) => name === STACK)
      ?.create(app);
  })[STACK] as StackJson;
}

const policiesOf = (stack: StackJson): Record<string, unknown> => resourcesOf(stack, "aws_organizations_policy");
const attachmentsIn = (stack: StackJson): string[] =>
  Object.keys(resourcesOf(stack, "aws_organizations_policy_attachment"));

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the policies of the example %s", (name) => {
  const landingZone = loadExample(name);
  const { policies } = planPolicies(landingZone);

  test("are there, with what they do in words", () => {
    expect(policies.length).toBeGreaterThan(0);
    expect(new Set(policies.map((policy) => policy.name)).size).toBe(policies.length);
    for (const { does, attachments } of policies) {
      expect(does).not.toBe("");
      expect(attachments).not.toEqual([]);
    }
  });

  test("fit the quotas of AWS", () => {
    expect(policyFindings(landingZone)).toEqual([]);
    for (const { type, content } of policies) expect(content.length).toBeLessThanOrEqual(sizeLimit(landingZone, type));
    for (const { used, limit } of attachmentCounts(landingZone, policies)) expect(used).toBeLessThanOrEqual(limit);
  });

  test("of each size do not fit any more when AWS takes one character less", () => {
    for (const { name, type, content, controls } of policies) {
      const statements = controls.flatMap((control) => control.statements);
      if (controls.length > 0 && statements.length > 1) continue; // a packed policy would be packed otherwise
      const quotas = { [POLICY_TYPES[type].size]: content.length - 1 };
      const findings = policyFindings(withPolicies(landingZone, {}, quotas));
      const text = formatFindings(findings, "text");
      expect([name, text]).toEqual([
        name,
        expect.stringContaining(
          `makes a policy of ${content.length} characters, 1 more than the ${content.length - 1} that AWS takes (LZ-CFG-154)`,
        ),
      ]);
    }
  });

  test("do not fit any more when AWS attaches one less at the fullest place", () => {
    const counts = attachmentCounts(landingZone, policies);
    for (const type of new Set(counts.map((count) => count.type))) {
      const most = Math.max(...counts.filter((count) => count.type === type).map(({ used }) => used));
      if (most < 2) continue; // a quota of nothing is no quota
      const findings = policyFindings(withPolicies(landingZone, {}, { [POLICY_TYPES[type].perTarget]: most - 1 }));
      expect(formatFindings(findings, "text")).toContain(
        `1 more than the ${most - 1} that AWS takes at one place (LZ-CFG-155)`,
      );
    }
  });

  test("are attached by ids of the lock file, each to what the plan says", () => {
    const { lock } = landingZone;
    const stack = synthesized(landingZone);
    expect(attachmentsIn(stack)).toHaveLength(policies.flatMap(({ attachments }) => attachments).length);
    const known = [
      lock.organization?.rootId,
      ...Object.values(lock.organizationalUnits),
      ...landingZone.accounts.map(({ id }) => id),
    ];
    for (const { target_id: target } of Object.values(resourcesOf(stack, "aws_organizations_policy_attachment"))) {
      expect(known).toContain(target);
    }
  });
});

describe("a rollout", () => {
  const units = { rolloutOrganizationalUnits: ["NonProd"] };
  const example = loadExample("default");
  const at = (rollout: "staging" | "ou" | "all"): StackJson =>
    synthesized(withPolicies(example, { ...units, rollout }));

  test("never touches a policy, only where it is attached", () => {
    expect(policiesOf(at("ou"))).toEqual(policiesOf(at("staging")));
    expect(policiesOf(at("all"))).toEqual(policiesOf(at("staging")));
  });

  test("attaches step by step, and detaches nothing on the way for the whole organization", () => {
    const [staging, ou, all] = (["staging", "ou", "all"] as const).map((rollout) => attachmentsIn(at(rollout)));
    const targeted = planPolicies(example).policies.filter(({ targets }) => Object.keys(targets).length === 0);
    const ofThem = (attachments: readonly string[] = []): string[] =>
      attachments.filter((address) => targeted.some(({ name }) => address.startsWith(`${name}_`)));
    expect(ofThem(ou)).toEqual(expect.arrayContaining(ofThem(staging)));
    expect(ofThem(all)).toEqual(expect.arrayContaining(ofThem(ou)));
    for (const { name } of targeted) expect(all).toContain(`${name}_root`);
  });

  test("begins in the staging unit alone", () => {
    expect(attachmentsIn(at("staging")).filter((address) => !address.endsWith("_unit-PolicyStaging"))).toEqual([]);
  });
});

describe("controls with targets of their own", () => {
  const example = loadExample("default");
  type Settings = LandingZoneSettings["organizationPolicies"]["serviceControl"]["denyOrganizationChanges"];
  const denyOrganizationChanges: Settings = {
    ...example.settings.organizationPolicies.serviceControl.denyOrganizationChanges,
    targets: { organizationalUnits: ["Prod", "Sandbox"] },
  };
  const named = (settings: Partial<Settings>): string | undefined => {
    const { serviceControl } = example.settings.organizationPolicies;
    const control = { ...denyOrganizationChanges, ...settings };
    const landingZone = withPolicies(example, {
      serviceControl: { ...serviceControl, denyOrganizationChanges: control },
    });
    return planPolicies(landingZone).policies.find(({ controls }) =>
      controls.some(({ id }) => id === "deny-organization-changes"),
    )?.name;
  };

  test("are in policies that are called by the targets", () => {
    expect(named({})).toBe("scp-Prod-Sandbox-1");
    expect(named({ targets: { accounts: ["rfp-prod"] } })).toBe("scp-account-rfp-prod-1");
    expect(named({ targets: { exclude: { accounts: ["rfp-prod"] } } })).toMatch(/^scp-targets-[0-9a-f]{8}-1$/);
  });

  test("are in policies that are called by the rollout, if they are further than the others", () => {
    expect(named({ rollout: "staging" })).toBe("scp-Prod-Sandbox-rollout-staging-1");
    expect(named({ rollout: "all" })).toBe("scp-Prod-Sandbox-1");
  });
});

describe("the stack", () => {
  const example = loadExample("default");
  const facts = (landingZone: LandingZone): string[] =>
    stackDefinitions(landingZone)
      .find(({ name }) => name === STACK)
      ?.missingFacts.map(({ name }) => name) ?? [];

  test("waits for the organization, the special accounts, and what policies are attached to", () => {
    const { settings, sources } = example;
    const before = resolve(
      settings,
      { ...example.lock, organization: undefined, organizationalUnits: {}, accounts: {} },
      sources,
    );
    expect(facts(before)).toEqual(
      expect.arrayContaining([
        "organization",
        "accounts.log-archive",
        "accounts.security",
        "organizationalUnits.PolicyStaging",
      ]),
    );
    expect(facts(example)).toEqual([]);
  });

  test("can be checked before anything is deployed", () => {
    const { settings, sources } = example;
    const before = resolve(
      settings,
      { ...example.lock, organization: undefined, organizationalUnits: {}, accounts: {} },
      sources,
    );
    const sizes = (landingZone: LandingZone): number[] =>
      planPolicies(landingZone).policies.map(({ content }) => content.length);
    expect(policyFindings(before)).toEqual([]);
    expect(sizes(before)).toHaveLength(sizes(example).length);
  });

  test("is not built from policies that AWS would refuse", () => {
    const tight = withPolicies(example, {}, { "scp-size": 100 });
    expect(() => synthesized(tight)).toThrow(
      /\[organization-policies\] statement '\w+' of control '[\w-]+' makes a policy of \d+ characters/,
    );
  });

  test("is built in spite of a doubt, such as exempt names that nothing protects", () => {
    const { serviceControl } = example.settings.organizationPolicies;
    const protectLandingZone = { ...serviceControl.protectLandingZone, enabled: false };
    const doubtful = withPolicies(example, { serviceControl: { ...serviceControl, protectLandingZone } });
    expect(policyFindings(doubtful).map(({ id, severity }) => [id, severity])).toEqual([["LZ-CFG-146", "warning"]]);
    expect(policiesOf(synthesized(doubtful))).not.toEqual({});
  });
});
