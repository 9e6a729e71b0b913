import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { ADMINISTRATOR_ACCOUNT, TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const ALB = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const CLOUDFRONT = "AWS::CloudFront::Distribution";

/** What the emulator refuses of Firewall Manager, as AWS does, and what it tells back. */
describeWith("moto_server")("Firewall Manager on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-fms-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** Calls an API as an account, in a region; the answer with its status. */
  async function call(
    target: string,
    body: object = {},
    account = ADMINISTRATOR_ACCOUNT,
    region = "us-east-1",
  ): Promise<Record<string, unknown>> {
    const [service = "", action] = target.split(".");
    const prefix = service === "fms" ? "AWSFMS_20180101" : "AWSOrganizationsV20161128";
    const response = await fetch(emulator.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": `${prefix}.${action}`,
        Authorization: `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    return { status: response.status, ...(answer === "" ? {} : (JSON.parse(answer) as object)) };
  }

  const policy = (type: string, data: object, resourceType: string, rest: object = {}) => ({
    Policy: {
      PolicyName: "test",
      ResourceType: resourceType,
      ExcludeResourceTags: false,
      RemediationEnabled: false,
      SecurityServicePolicyData: { Type: type, ManagedServiceData: JSON.stringify({ type, ...data }) },
      ...rest,
    },
  });
  const usage = { deleteUnusedSecurityGroups: false, coalesceRedundantSecurityGroups: false };
  const audit = policy("SECURITY_GROUPS_USAGE_AUDIT", usage, "AWS::EC2::SecurityGroup");

  test("takes an administrator of the organization, from the management account, after trusted access", async () => {
    const associate = (account: string, region: string) =>
      call("fms.AssociateAdminAccount", { AdminAccount: ADMINISTRATOR_ACCOUNT }, account, region);
    await call("organizations.CreateOrganization", { FeatureSet: "ALL" }, TEST_ACCOUNT);
    expect(await associate(TEST_ACCOUNT, "us-east-1")).toMatchObject({ __type: "InvalidOperationException" });
    await call("organizations.EnableAWSServiceAccess", { ServicePrincipal: "fms.amazonaws.com" }, TEST_ACCOUNT);
    expect(await associate(TEST_ACCOUNT, "us-east-1")).toMatchObject({ __type: "InvalidInputException" });
    await call("organizations.CreateAccount", { AccountName: "administrator", Email: "a@example.com" }, TEST_ACCOUNT);
    expect(await associate(TEST_ACCOUNT, "eu-west-1")).toMatchObject({ __type: "InvalidOperationException" });
    expect(await associate(ADMINISTRATOR_ACCOUNT, "us-east-1")).toMatchObject({ __type: "InvalidOperationException" });
    expect(await call("fms.PutPolicy", audit)).toMatchObject({ __type: "AccessDeniedException" });

    expect(await associate(TEST_ACCOUNT, "us-east-1")).toEqual({ status: 200 });
    expect(await call("fms.GetAdminAccount", {}, TEST_ACCOUNT)).toEqual({
      status: 200,
      AdminAccount: ADMINISTRATOR_ACCOUNT,
      RoleStatus: "READY",
    });
  });

  test("takes policies from the administrator alone", async () => {
    expect(await call("fms.PutPolicy", audit, TEST_ACCOUNT)).toMatchObject({ __type: "AccessDeniedException" });
    expect(await call("fms.PutPolicy", audit)).toMatchObject({ status: 200 });
  });

  test("tells the data of a policy back whole, in an order of its own", async () => {
    const { Policy: told } = (await call(
      "fms.PutPolicy",
      policy("SECURITY_GROUPS_COMMON", { securityGroups: [{ id: "sg-1" }] }, "AWS::EC2::Instance"),
    )) as { Policy: { SecurityServicePolicyData: { ManagedServiceData: string } } };
    expect(told.SecurityServicePolicyData.ManagedServiceData).toBe(
      '{"type": "SECURITY_GROUPS_COMMON", "securityGroups": [{"id": "sg-1"}], "includeSharedVPC": false, ' +
        '"revertManualSecurityGroupChanges": false, "enableTagDistribution": false, ' +
        '"enableSecurityGroupReferencesDistribution": false, "exclusiveResourceSecurityGroupManagement": false, ' +
        '"applyToAllEC2InstanceENIs": false}',
    );
  });

  const waf = {
    preProcessRuleGroups: [],
    postProcessRuleGroups: [],
    defaultAction: { type: "ALLOW" },
    overrideCustomerWebACLAssociation: false,
  };
  const enabled = { automaticResponseConfiguration: { automaticResponseStatus: "ENABLED" } };
  test.each([
    ["a key that there is not", policy("WAFV2", { ...waf, firstRuleGroups: [] }, ALB), "us-east-1"],
    ["a key too few", policy("WAFV2", { ...waf, defaultAction: undefined }, ALB), "us-east-1"],
    ["data of another type", policy("WAFV2", { ...waf, type: "SHIELD_ADVANCED" }, ALB), "us-east-1"],
    ["distributions outside us-east-1", policy("WAFV2", waf, CLOUDFRONT), "eu-west-1"],
    ["a type that it does not take", policy("WAFV2", waf, "AWS::Cognito::UserPool"), "us-east-1"],
    ["a list of one type", policy("WAFV2", waf, "ResourceTypeList", { ResourceTypeList: [ALB] }), "us-east-1"],
    ["the root", policy("WAFV2", waf, ALB, { IncludeMap: { ORG_UNIT: ["r-abcd"] } }), "us-east-1"],
    ["ENABLED without an action", policy("SHIELD_ADVANCED", enabled, ALB), "us-east-1"],
    ["an automatic response for addresses", policy("SHIELD_ADVANCED", enabled, "AWS::EC2::EIP"), "us-east-1"],
    [
      "an action as a text",
      policy(
        "SECURITY_GROUPS_CONTENT_AUDIT",
        { securityGroups: [{ id: "sg-1" }], securityGroupAction: "ALLOW" },
        "AWS::EC2::SecurityGroup",
      ),
      "us-east-1",
    ],
    [
      "a priority of the accounts",
      policy("DNS_FIREWALL", { preProcessRuleGroups: [{ ruleGroupId: "a", priority: 100 }] }, "AWS::EC2::VPC"),
      "us-east-1",
    ],
  ])("refuses %s", async (_, sent, region) => {
    expect(await call("fms.PutPolicy", sent, ADMINISTRATOR_ACCOUNT, region)).toMatchObject({
      status: 400,
      __type: "InvalidInputException",
    });
  });

  test("ends the association for the administrator alone, and after the last policy", async () => {
    const end = (account: string) => call("fms.DisassociateAdminAccount", {}, account);
    expect(await end(TEST_ACCOUNT)).toMatchObject({
      __type: "AccessDeniedException",
      message: expect.stringContaining("only available to Administration account") as string,
    });
    expect(await end(ADMINISTRATOR_ACCOUNT)).toMatchObject({ __type: "InvalidOperationException" });
    const { PolicyList } = (await call("fms.ListPolicies")) as unknown as { PolicyList: { PolicyId: string }[] };
    for (const { PolicyId } of PolicyList) await call("fms.DeletePolicy", { PolicyId });
    expect(await end(ADMINISTRATOR_ACCOUNT)).toEqual({ status: 200 });
    expect(await call("fms.GetAdminAccount", {}, TEST_ACCOUNT)).toMatchObject({ __type: "ResourceNotFoundException" });
  });
});
