import { stackDefinitions } from "../../stacks/waves";
import { type ExampleName, loadExample, synthesizedExample } from "../support/example";
import { describe as describeSelector, Order, type Selector } from "../support/order";
import type { PlacedResource } from "../support/stack-differences";

/** Services are administered from here; the names are those of both examples. */
const SECURITY = /^account-security$/;
const SERVICES = /^organization-services$/;
const ADMINISTRATION = /^security$/;
const LOGS = /^log-archive$/;

interface OrderRule {
  /** What must be so, and why AWS demands it. */
  readonly rule: string;
  readonly first: Selector;
  readonly then: Selector;
  /** Which are held against each other. @default - each against all */
  readonly pairs?: (first: PlacedResource, then: PlacedResource) => boolean;
}

const sameRegion = (first: PlacedResource, then: PlacedResource): boolean => first.region === then.region;
const sameRecorder = (first: PlacedResource, then: PlacedResource): boolean =>
  first.stack === then.stack && sameRegion(first, then);
/** A member's association and its enabler. */
const sameMember = (first: PlacedResource, then: PlacedResource): boolean =>
  sameRegion(first, then) && (then.body.account_ids as string[]).includes(first.body.account_id as string);

/** The member's enabler names others than the administrator, whose own stands in another stack. */
const ownEnabler: Selector = { type: "aws_inspector2_enabler", stack: SECURITY };
const memberEnabler: Selector = { type: "aws_inspector2_enabler", stack: ADMINISTRATION };

const ORGANIZATION: Selector = { type: "aws_organizations_organization" };
const ORGANIZATION_RULES = [
  "aws_config_organization_managed_rule",
  "aws_config_organization_custom_policy_rule",
  "aws_config_organization_conformance_pack",
];

/** What is delegated by a resource of its own. */
const DELEGATIONS = [
  "aws_guardduty_organization_admin_account",
  "aws_inspector2_delegated_admin_account",
  "aws_macie2_organization_admin_account",
  "aws_securityhub_organization_admin_account",
];

const EVERYWHERE: readonly OrderRule[] = [
  ...[...DELEGATIONS, "aws_organizations_delegated_administrator"].map((type) => ({
    rule: "a service has trusted access before it is delegated",
    first: ORGANIZATION,
    then: { type },
  })),
  { rule: "the trail finds trusted access", first: ORGANIZATION, then: { type: "aws_cloudtrail" } },

  ...["aws_cloudtrail", "aws_config_delivery_channel", "aws_guardduty_publishing_destination"].map((type) => ({
    rule: "a bucket lets its service in before the service checks that at its set-up",
    first: { type: "aws_s3_bucket_policy", stack: LOGS },
    then: { type },
  })),
  {
    rule: "a bucket lets Macie in before Macie checks that at its set-up",
    first: { type: "aws_s3_bucket_policy", stack: LOGS },
    then: { type: "aws_macie2_classification_export_configuration" },
  },
  ...["aws_cloudtrail", "aws_guardduty_publishing_destination", "aws_macie2_classification_export_configuration"].map(
    (type) => ({
      rule: "the log key lets the service in before the service checks that at its set-up",
      first: { type: "aws_kms_key", stack: LOGS },
      then: { type },
    }),
  ),

  {
    rule: "the administrator has its own detector before AWS would make one at the delegation",
    first: { type: "aws_guardduty_detector", stack: SECURITY },
    then: { type: "aws_guardduty_organization_admin_account" },
    pairs: sameRegion,
  },
  {
    rule: "the management account has a detector before it can become a member",
    first: { type: "aws_guardduty_detector", stack: SERVICES },
    then: { type: "aws_guardduty_organization_admin_account" },
    pairs: sameRegion,
  },
  {
    rule: "GuardDuty is delegated before its administrator configures the organization",
    first: { type: "aws_guardduty_organization_admin_account" },
    then: { type: "aws_guardduty_organization_configuration" },
    pairs: sameRegion,
  },
  {
    rule: "members have GuardDuty before its protection plans",
    first: { type: "aws_guardduty_organization_configuration" },
    then: { type: "aws_guardduty_organization_configuration_feature" },
    pairs: sameRegion,
  },

  {
    rule: "Inspector is delegated before its administrator takes in members",
    first: { type: "aws_inspector2_delegated_admin_account" },
    then: { type: "aws_inspector2_member_association" },
    pairs: sameRegion,
  },
  {
    rule: "Inspector, step 1 before 2: the administrator has it on before it takes in members",
    first: ownEnabler,
    then: { type: "aws_inspector2_member_association" },
    pairs: sameRegion,
  },
  {
    rule: "Inspector, step 2 before 3: accounts are members before it is turned on in them",
    first: { type: "aws_inspector2_member_association" },
    then: memberEnabler,
    pairs: sameMember,
  },
  {
    rule: "Inspector, step 3 before 4: it is on before accounts get it by themselves",
    first: memberEnabler,
    then: { type: "aws_inspector2_organization_configuration" },
    pairs: sameRegion,
  },

  {
    rule: "the administrator has its own Macie before AWS would turn it on at the delegation",
    first: { type: "aws_macie2_account", stack: SECURITY },
    then: { type: "aws_macie2_organization_admin_account" },
    pairs: sameRegion,
  },
  {
    rule: "the management account has Macie before it delegates it",
    first: { type: "aws_macie2_account", stack: SERVICES },
    then: { type: "aws_macie2_organization_admin_account" },
    pairs: sameRegion,
  },
  ...["aws_macie2_organization_configuration", "aws_macie2_member"].map((type) => ({
    rule: "Macie is delegated before its administrator configures the organization",
    first: { type: "aws_macie2_organization_admin_account" },
    then: { type },
    pairs: sameRegion,
  })),
  {
    rule: "Macie is on before it is told where its results go",
    first: { type: "aws_macie2_account", stack: SECURITY },
    then: { type: "aws_macie2_classification_export_configuration" },
    pairs: sameRegion,
  },

  {
    rule: "the administrator has its own Security Hub, without AWS's default standards, before the delegation",
    first: { type: "aws_securityhub_account", stack: SECURITY },
    then: { type: "aws_securityhub_organization_admin_account" },
  },
  {
    rule: "Security Hub is delegated before its administrator links regions",
    first: { type: "aws_securityhub_organization_admin_account" },
    then: { type: "aws_securityhub_finding_aggregator" },
  },
  {
    rule: "regions are linked before central configuration, which works through the links",
    first: { type: "aws_securityhub_finding_aggregator" },
    then: { type: "aws_securityhub_organization_configuration" },
  },
  {
    rule: "configuration is central before there are policies",
    first: { type: "aws_securityhub_organization_configuration" },
    then: { type: "aws_securityhub_configuration_policy" },
  },

  ...ORGANIZATION_RULES.map((type) => ({
    rule: "every account records before rules are put into it",
    first: { type: "aws_config_configuration_recorder_status" },
    then: { type },
  })),
  ...ORGANIZATION_RULES.map((type) => ({
    rule: "Config's multi-account set-up is delegated before the security account uses it",
    first: {
      type: "aws_organizations_delegated_administrator",
      where: ({ body }: PlacedResource) => body.service_principal === "config-multiaccountsetup.amazonaws.com",
    },
    then: { type },
  })),
  {
    rule: "Config is delegated before the security account aggregates the organization",
    first: {
      type: "aws_organizations_delegated_administrator",
      where: ({ body }) => body.service_principal === "config.amazonaws.com",
    },
    then: { type: "aws_config_configuration_aggregator" },
  },
  {
    rule: "a recorder has a channel before it is started",
    first: { type: "aws_config_delivery_channel" },
    then: { type: "aws_config_configuration_recorder_status" },
    pairs: sameRecorder,
  },
  {
    rule: "Access Analyzer is delegated before the security account looks at the organization",
    first: {
      type: "aws_organizations_delegated_administrator",
      where: ({ body }) => body.service_principal === "access-analyzer.amazonaws.com",
    },
    then: { type: "aws_accessanalyzer_analyzer" },
  },
];

/** Rules whose resources only the complete example has. */
const ONLY_COMPLETE: readonly OrderRule[] = [
  {
    rule: "an opt-in region is on in every account before a stack uses it",
    first: { type: "aws_account_region" },
    then: { type: "aws_config_configuration_recorder", where: ({ region }) => region === "eu-south-1" },
  },
];

/** Types that only the complete example sets up: opt-ins. */
const OPT_INS = ["aws_config_organization_custom_policy_rule", "aws_config_organization_conformance_pack"];

describe.each(["default", "complete"] as const)("order of deployment, %s example", (name: ExampleName) => {
  const landingZone = loadExample(name);
  const { homeRegion } = landingZone;
  const order = new Order(stackDefinitions(landingZone), synthesizedExample(name));
  const rules = [...EVERYWHERE, ...(name === "complete" ? ONLY_COMPLETE : [])].filter(
    ({ then }) => name === "complete" || !OPT_INS.includes(then.type),
  );
  const titled = rules.map((rule) => ({
    ...rule,
    title: `${rule.rule}: ${describeSelector(rule.first)} before ${describeSelector(rule.then)}`,
  }));

  test.each(titled)("$title", ({ first, then, pairs = () => true }) => {
    const earlier = order.select(first);
    const wrong = order.select(then).filter((later) => {
      const partners = earlier.filter((one) => pairs(one, later));
      return partners.length === 0 || !partners.every((one) => order.comesBefore(one, later));
    });
    expect(wrong.map(({ stack, address }) => `${stack} ${address}`)).toEqual([]);
  });

  test.each(DELEGATIONS)(
    "%s: the home region's first, since many at once register the administrator at once",
    (type) => {
      const delegations = order.select({ type });
      const [home, ...others] = [...delegations].sort((a) => (a.region === homeRegion ? -1 : 1));
      expect(home?.region).toBe(homeRegion);
      expect(others.filter((other) => !order.comesBefore(home as PlacedResource, other))).toEqual([]);
    },
  );

  test("a policy of Security Hub stands before it is associated", () => {
    const policies = order.select({ type: "aws_securityhub_configuration_policy" });
    const associations = order.select({ type: "aws_securityhub_configuration_policy_association" });
    const loose = associations.filter((one) => !policies.some((policy) => order.comesBefore(policy, one)));
    expect(loose).toEqual([]);
  });

  test("protection plans are set one after the other in a region: at once they overwrite one another", () => {
    for (const type of ["aws_guardduty_organization_configuration_feature", "aws_guardduty_detector_feature"]) {
      const features = order.select({ type });
      for (const a of features) {
        const rivals = features.filter((b) => b !== a && b.stack === a.stack && b.region === a.region);
        const unordered = rivals.filter((b) => !order.comesBefore(a, b) && !order.comesBefore(b, a));
        expect([a.address, unordered.map(({ address }) => address)]).toEqual([a.address, []]);
      }
    }
  });

  test.each([
    ["aws_guardduty_detector", ["account-security", "organization-services"]],
    ["aws_macie2_account", ["account-security", "organization-services"]],
    ["aws_securityhub_account", ["account-security"]],
    ["aws_inspector2_enabler", ["account-security", "security"]],
  ])(
    "%s stands only in %s: members get theirs from the organization, and one of their own conflicts",
    (type, stacks) => {
      expect([...new Set(order.select({ type }).map(({ stack }) => stack))].sort()).toEqual(stacks);
    },
  );

  test("the administrator and the members have enablers of their own: one for both is refused", () => {
    const administrator = landingZone.securityAccount.id;
    const enablers = order.select({ type: "aws_inspector2_enabler" });
    for (const { stack, body } of enablers) {
      const ids = body.account_ids as string[];
      expect([stack, ids.includes(administrator ?? "")]).toEqual([stack, stack === "account-security"]);
      if (stack === "account-security") expect(ids).toEqual([administrator]);
    }
  });

  test("no suspended or closed account stands in an association, an enabler or a member list", () => {
    const idle = landingZone.accounts.filter(({ state }) => state !== "active").map(({ id }) => id);
    const types = ["aws_inspector2_member_association", "aws_inspector2_enabler", "aws_macie2_member"];
    for (const resource of types.flatMap((type) => order.select({ type }))) {
      const named = [resource.body.account_id, resource.body.account_ids].flat();
      expect([resource.address, named.filter((id) => idle.includes(id as string))]).toEqual([resource.address, []]);
    }
  });

  test("organization rules leave out every suspended account, which has no recorder", () => {
    const idle = landingZone.accounts.filter(({ state }) => state === "suspended").map(({ id }) => id);
    const types = ORGANIZATION_RULES.filter((type) => name === "complete" || !OPT_INS.includes(type));
    for (const { address, body } of types.flatMap((type) => order.select({ type }))) {
      expect([address, body.excluded_accounts]).toEqual([address, expect.arrayContaining(idle)]);
    }
  });

  test("what AWS takes as a set is written sorted, so that no plan shows its order", () => {
    const lists: [type: string, argument: string][] = [
      ["aws_organizations_organization", "aws_service_access_principals"],
      ["aws_organizations_organization", "enabled_policy_types"],
      ["aws_inspector2_enabler", "account_ids"],
      ["aws_inspector2_enabler", "resource_types"],
      ["aws_securityhub_finding_aggregator", "specified_regions"],
      ["aws_config_organization_managed_rule", "excluded_accounts"],
    ];
    for (const [type, argument] of lists) {
      for (const { address, body } of order.select({ type })) {
        const list = (body[argument] ?? []) as string[];
        expect([address, list]).toEqual([address, [...list].sort()]);
      }
    }
  });

  test("the delegations go only after what their administrator has set: waves backwards, as --retire and destroy run", () => {
    const waves = new Map(stackDefinitions(landingZone).map(({ name, wave }) => [name, wave]));
    const inOrder = [
      "bootstrap",
      "organization",
      "log-archive",
      "account-security",
      "organization-services",
      "security",
    ];
    const numbers = inOrder.map((stack) => waves.get(stack) ?? -1);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(inOrder.length);
  });
});
