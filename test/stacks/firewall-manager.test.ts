import type { LandingZone } from "../../config/model";
import {
  firewallPoliciesSchema,
  type FirewallPolicySettings,
} from "../../config/schema/services/firewall-manager/policies";
import { firewallManagerTypes } from "../../modules/config/firewall-manager-types";
import { TRUSTED_ACCESS_PRINCIPALS } from "../../modules/organizations/trusted-access";
import { type FirewallManagerSetup, missingPrerequisites } from "../../stacks/security/firewall-manager/prerequisites";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { type Resource, type StackJson, synthApp } from "../support/synth";

const example = loadExample("default");
const security = (): StackJson => synthesizedExample("default")["security"] as StackJson;
const regionOf = ({ provider }: Resource): string => String(provider).replace("aws.", "");

const parsePolicies = (...policies: object[]): FirewallPolicySettings[] => firewallPoliciesSchema.parse(policies);

function withPolicies(policies: FirewallPolicySettings[]): LandingZone {
  const { services } = example.settings;
  const firewallManager = { ...services.firewallManager, policies };
  return { ...example, settings: { ...example.settings, services: { ...services, firewallManager } } };
}

function stackOf(name: string, landingZone: LandingZone): StackJson {
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

function policiesOf(stack: StackJson): Resource[] {
  return bodiesOf(stack, "aws_fms_policy");
}

const dataOf = (policy: Resource | undefined): Record<string, unknown> => {
  const data = policy?.security_service_policy_data as { managed_service_data: string };
  return JSON.parse(data.managed_service_data) as Record<string, unknown>;
};

const USAGE = { name: "usage", type: "SECURITY_GROUPS_USAGE_AUDIT", findUnused: true };

describe("Firewall Manager's administrator", () => {
  test("is the security account, named in us-east-1, and cannot be destroyed by mistake", () => {
    const [administrator, ...others] = bodiesOf(
      synthesizedExample("default")["organization-services"] as StackJson,
      "aws_fms_admin_account",
    );
    expect(others).toEqual([]);
    expect(administrator).toMatchObject({
      account_id: "333333333333",
      provider: "aws.us-east-1",
      lifecycle: { prevent_destroy: true },
    });
  });

  test("is known to the security stack only once it stands", () => {
    const { facts } = synthesizedExample("default")["organization-services"]?.output as {
      facts: { value: Record<string, unknown> };
    };
    expect(facts.value.firewallManagerDelegations).toEqual([
      '${(aws_fms_admin_account.firewall-manager_administrator.id != null) ? "us-east-1" : ""}',
    ]);
    const lock = { ...example.lock, firewallManagerDelegations: [] };
    const definition = stackDefinitions({ ...example, lock }).find(({ name }) => name === "security");
    expect(definition?.missingFacts.map(({ name, producer }) => [name, producer])).toEqual([
      ["firewallManagerDelegations.us-east-1", "organization-services"],
    ]);
  });

  test("is not named without a policy, and leaves the lock file", () => {
    const stack = stackOf("organization-services", withPolicies([]));
    expect(stack.resource?.aws_fms_admin_account).toBeUndefined();
    const { facts } = stack.output as { facts: { value: Record<string, unknown> } };
    expect(facts.value.firewallManagerDelegations).toEqual([]);
  });

  test("nothing of it is there where there never was a policy", () => {
    const landingZone = withPolicies([]);
    const lock = { ...example.lock, firewallManagerDelegations: [] };
    const { facts } = stackOf("organization-services", { ...landingZone, lock }).output as {
      facts: { value: Record<string, unknown> };
    };
    expect(facts.value).not.toHaveProperty("firewallManagerDelegations");
    const resources = Object.keys(stackOf("security", landingZone).resource ?? {});
    expect(resources.filter((type) => /fms|wafv2/.test(type))).toEqual([]);
  });
});

describe("policies of the default example", () => {
  test("stand in the regions that they are for", () => {
    expect(policiesOf(security()).map((policy) => `${String(policy.name)} ${regionOf(policy)}`)).toEqual([
      "example-dns eu-central-1",
      "example-open-security-groups eu-central-1",
      "example-unused-security-groups eu-central-1",
      "example-web-enforced eu-central-1",
      "example-web eu-central-1",
      "example-dns eu-west-1",
      "example-open-security-groups eu-west-1",
      "example-unused-security-groups eu-west-1",
      "example-web-enforced eu-west-1",
      "example-web eu-west-1",
      "example-dns us-east-1",
      "example-open-security-groups us-east-1",
      "example-unused-security-groups us-east-1",
      "example-web-cloudfront us-east-1",
      "example-web-enforced us-east-1",
      "example-web us-east-1",
    ]);
  });

  test("put right what they find in the sandbox alone, and delete nothing", () => {
    for (const policy of policiesOf(security())) {
      const isEnforced = policy.name === "example-web-enforced";
      expect(policy).toMatchObject({ remediation_enabled: isEnforced, delete_all_policy_resources: false });
      const exclude = [
        example.lock.organizationalUnits.Suspended,
        ...(policy.name === "example-web" ? [example.lock.organizationalUnits.Sandbox] : []),
      ].sort();
      if (isEnforced) {
        expect(policy.include_map).toEqual({ orgunit: [example.lock.organizationalUnits.Sandbox] });
        expect(policy.exclude_map).toBeUndefined();
      } else {
        expect(policy.exclude_map).toEqual({ orgunit: exclude });
        expect(policy.include_map).toBeUndefined();
      }
    }
  });

  test("log web requests to the region's bucket in the log archive, without credentials", () => {
    const buckets = bodiesOf(synthesizedExample("default")["log-archive"] as StackJson, "aws_s3_bucket").map(
      ({ bucket }) => `arn:aws:s3:::${String(bucket)}`,
    );
    const web = policiesOf(security()).filter(({ name }) => String(name).startsWith("example-web"));
    for (const policy of web) {
      const logging = dataOf(policy).loggingConfiguration as Record<string, unknown>;
      const [destination] = logging.logDestinationConfigs as string[];
      expect(destination).toBe(`arn:aws:s3:::aws-waf-logs-example-222222222222-${regionOf(policy)}`);
      expect(buckets).toContain(destination);
      expect(JSON.stringify(logging.redactedFields)).toMatch(/authorization.*cookie/);
    }
  });

  test("count large bodies instead of blocking uploads", () => {
    const web = policiesOf(security()).find(({ name }) => name === "example-web");
    const groups = dataOf(web).preProcessRuleGroups as { ruleActionOverrides?: unknown }[];
    expect(groups.map(({ ruleActionOverrides }) => ruleActionOverrides)).toEqual([
      undefined,
      [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }],
      undefined,
    ]);
  });

  test("name the rule group of DNS Firewall in their own region", () => {
    for (const policy of policiesOf(security()).filter(({ name }) => name === "example-dns")) {
      expect(dataOf(policy).preProcessRuleGroups).toEqual([
        {
          ruleGroupId: expect.stringContaining(`dns-firewall-${regionOf(policy)}_blocked`) as unknown,
          priority: 10,
        },
      ]);
    }
  });
});

describe("the scope of a policy", () => {
  test("names accounts by their ids, and waits for them", () => {
    const policies = parsePolicies({ ...USAGE, targets: { labels: { environment: "prod" } } });
    const [policy] = policiesOf(stackOf("security", withPolicies(policies)));
    expect(policy?.include_map).toEqual({ account: ["555555555555"] });
  });

  test("waits for the ids of units", () => {
    const landingZone = withPolicies(parsePolicies({ ...USAGE, targets: { organizationalUnits: ["Prod"] } }));
    const organizationalUnits = Object.fromEntries(
      Object.entries(example.lock.organizationalUnits).filter(([name]) => name !== "Prod"),
    );
    const lock = { ...example.lock, organizationalUnits };
    const definition = stackDefinitions({ ...landingZone, lock }).find(({ name }) => name === "security");
    expect(definition?.missingFacts.map(({ name }) => name)).toContain("organizationalUnits.Prod");
  });

  test("is the whole organization, without a map, where there is no unit of suspended accounts", () => {
    const landingZone = withPolicies(parsePolicies(USAGE));
    const settings = { ...landingZone.settings, suspendedOrganizationalUnit: "Attic" };
    const [policy] = policiesOf(stackOf("security", { ...landingZone, settings }));
    expect(policy).not.toHaveProperty("include_map");
    expect(policy).not.toHaveProperty("exclude_map");
  });

  test("is narrowed by tags in one way", () => {
    const policies = parsePolicies(
      { ...USAGE, resourceTags: { audit: "on" }, targets: { regions: ["eu-west-1"] } },
      { ...USAGE, name: "other", excludedResourceTags: { audit: "" }, targets: { regions: ["eu-west-1"] } },
    );
    expect(
      policiesOf(stackOf("security", withPolicies(policies))).map((policy) => [
        policy.exclude_resource_tags,
        policy.resource_tags,
      ]),
    ).toEqual([
      [true, { audit: "" }],
      [false, { audit: "on" }],
    ]);
  });
});

describe("prerequisites", () => {
  const SETUP: FirewallManagerSetup = {
    trustedAccess: TRUSTED_ACCESS_PRINCIPALS,
    recordedRegions: ["eu-west-1", "us-east-1"],
    recordedTypes: firewallManagerTypes,
    logRegions: () => ["eu-west-1", "us-east-1"],
  };
  const groups = { firstRuleGroups: [{ managed: "AWSManagedRulesCommonRuleSet" }] };
  const POLICIES = parsePolicies(
    { name: "web", type: "WAFV2", resources: "load-balancers-and-apis", ...groups },
    { name: "web-cloudfront", type: "WAFV2", resources: "cloudfront", ...groups },
    { name: "shield", type: "SHIELD_ADVANCED", resources: "load-balancers" },
    { name: "shield-cloudfront", type: "SHIELD_ADVANCED", resources: "cloudfront" },
    { name: "common", type: "SECURITY_GROUPS_COMMON", securityGroups: {} },
    { name: "content", type: "SECURITY_GROUPS_CONTENT_AUDIT", rules: {} },
    USAGE,
    { name: "network", type: "NETWORK_FIREWALL" },
    { name: "dns", type: "DNS_FIREWALL" },
    { name: "acl", type: "NETWORK_ACL_COMMON" },
  );

  test("are there for every type, also where AWS Config records once a day", () => {
    for (const policy of POLICIES) expect(missingPrerequisites(policy, "us-east-1", SETUP)).toEqual([]);
  });

  const missing = (name: string, region: string, setup: Partial<FirewallManagerSetup>): string[] => {
    const policy = POLICIES.find((each) => each.name === name) as FirewallPolicySettings;
    return missingPrerequisites(policy, region, { ...SETUP, ...setup });
  };

  test.each<[string, string[], string[]]>([
    [
      "trusted access of Firewall Manager",
      missing("usage", "eu-west-1", { trustedAccess: ["ram.amazonaws.com"] }),
      [
        "policy 'usage' in eu-west-1 needs trusted access of fms.amazonaws.com: add it to modules/organizations/trusted-access.ts",
      ],
    ],
    [
      "sharing of rule groups",
      missing("dns", "eu-west-1", { trustedAccess: ["fms.amazonaws.com"] }),
      [
        "policy 'dns' in eu-west-1 needs trusted access of ram.amazonaws.com: add it to modules/organizations/trusted-access.ts",
      ],
    ],
    [
      "recorders",
      missing("usage", "eu-west-3", {}),
      ["policy 'usage' in eu-west-3 needs AWS Config in eu-west-3 of every account: add eu-west-3 to regions.governed"],
    ],
    [
      "continuous recording of its types",
      missing("dns", "eu-west-1", { recordedTypes: () => [] }),
      [
        "policy 'dns' in eu-west-1 needs continuous recording of AWS::EC2::VPC: add it to modules/config/firewall-manager-types.ts",
      ],
    ],
    [
      "a place for its logs",
      missing("web", "eu-west-1", { logRegions: () => [] }),
      ["policy 'web' in eu-west-1 needs a log bucket of kind 'waf' in eu-west-1: add eu-west-1 to regions.governed"],
    ],
    [
      "the region of CloudFront",
      missing("web-cloudfront", "eu-west-1", { recordedTypes: () => firewallManagerTypes("us-east-1") }),
      ["policy 'web-cloudfront' in eu-west-1 needs the region us-east-1, where CloudFront is"],
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
