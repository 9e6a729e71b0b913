import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const BALANCER = `arn:aws:elasticloadbalancing:eu-west-1:${TEST_ACCOUNT}:loadbalancer/app/shop/0123456789abcdef`;
const ADDRESS = `arn:aws:ec2:eu-west-1:${TEST_ACCOUNT}:eip-allocation/eipalloc-0123456789abcdef0`;
const HEALTH_CHECK = "arn:aws:route53:::healthcheck/11111111-2222-3333-4444-555555555555";

/** What the emulator refuses of Shield Advanced, as AWS does, in the order in which a stack would come to it. */
describeWith("moto_server")("Shield Advanced on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-shield-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** Calls Shield's API in a region; the answer with its status. */
  async function call(action: string, body: object = {}, region = "us-east-1"): Promise<Record<string, unknown>> {
    const response = await fetch(emulator.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": `AWSShield_20160616.${action}`,
        Authorization: `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20260101/${region}/shield/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    return { status: response.status, ...(answer === "" ? {} : (JSON.parse(answer) as object)) };
  }

  const protect = (ResourceArn: string, region?: string) =>
    call("CreateProtection", { Name: "shop", ResourceArn }, region);
  const group = (more: object) =>
    call("CreateProtectionGroup", { ProtectionGroupId: "shop", Aggregation: "SUM", Pattern: "ALL", ...more });
  const contacts = (...EmergencyContactList: object[]) =>
    call("AssociateProactiveEngagementDetails", { EmergencyContactList });

  test("protects nothing without a subscription", async () => {
    expect(await protect(BALANCER)).toMatchObject({ status: 400, __type: "ResourceNotFoundException" });
    expect(await group({})).toMatchObject({ __type: "ResourceNotFoundException" });
    expect(await call("AssociateDRTRole", { RoleArn: "arn" })).toMatchObject({ __type: "ResourceNotFoundException" });
  });

  test("subscribes once, and changes renewal in the last 30 days alone", async () => {
    expect(await call("CreateSubscription")).toEqual({ status: 200 });
    expect(await call("CreateSubscription")).toMatchObject({ __type: "ResourceAlreadyExistsException" });
    expect(await call("DescribeSubscription")).toMatchObject({
      Subscription: { AutoRenew: "ENABLED", StartTime: expect.any(Number) as number },
    });
    expect(await call("UpdateSubscription", { AutoRenew: "DISABLED" })).toMatchObject({
      __type: "InvalidOperationException",
    });
  });

  test("protects from us-east-1, what Shield takes", async () => {
    expect(await protect(BALANCER, "eu-west-1")).toMatchObject({ __type: "InvalidParameterException" });
    expect(await protect(ADDRESS.replace("eip-allocation", "elastic-ip"))).toMatchObject({
      __type: "InvalidResourceException",
    });
    expect(await protect(BALANCER)).toMatchObject({ status: 200 });
    expect(await protect(BALANCER)).toMatchObject({ __type: "ResourceAlreadyExistsException" });
  });

  test("takes groups whose members are protected, and what belongs to their pattern", async () => {
    expect(await group({ Pattern: "ARBITRARY" })).toMatchObject({ __type: "InvalidParameterException" });
    expect(await group({ Pattern: "ARBITRARY", Members: [ADDRESS] })).toMatchObject({
      __type: "ResourceNotFoundException",
    });
    expect(await group({ Members: [BALANCER] })).toMatchObject({ __type: "InvalidParameterException" });
    expect(await group({ Pattern: "BY_RESOURCE_TYPE" })).toMatchObject({ __type: "InvalidParameterException" });
    expect(await group({ Pattern: "ARBITRARY", Members: [BALANCER] })).toEqual({ status: 200 });
    expect(await call("DescribeProtectionGroup", { ProtectionGroupId: "shop" })).toMatchObject({
      ProtectionGroup: { Pattern: "ARBITRARY", Members: [BALANCER] },
    });
  });

  test("gives the response team buckets after its role, ten of them", async () => {
    const give = (LogBucket: string) => call("AssociateDRTLogBucket", { LogBucket });
    expect(await give("logs-0")).toMatchObject({ __type: "NoAssociatedRoleException" });
    await call("AssociateDRTRole", { RoleArn: `arn:aws:iam::${TEST_ACCOUNT}:role/team` });
    for (let n = 0; n < 10; n++) expect(await give(`logs-${n}`)).toEqual({ status: 200 });
    expect(await give("logs-10")).toMatchObject({ __type: "LimitsExceededException" });
  });

  test("engages by phone, once", async () => {
    expect(await call("EnableProactiveEngagement")).toMatchObject({ __type: "InvalidOperationException" });
    expect(await contacts({ EmailAddress: "a@example.com" })).toMatchObject({ __type: "InvalidParameterException" });
    const contact = { EmailAddress: "a@example.com", PhoneNumber: "+12065550100" };
    expect(await contacts(contact)).toEqual({ status: 200 });
    expect(await contacts(contact)).toMatchObject({ __type: "InvalidOperationException" });
    expect(await call("DescribeEmergencyContactSettings")).toMatchObject({ EmergencyContactList: [contact] });
  });

  test("takes a health check, and responds only where there is a web ACL", async () => {
    const { Protection } = (await call("DescribeProtection", { ResourceArn: BALANCER })) as {
      Protection: { Id: string };
    };
    const associate = { ProtectionId: Protection.Id, HealthCheckArn: HEALTH_CHECK };
    expect(await call("AssociateHealthCheck", associate)).toEqual({ status: 200 });
    expect(await call("DescribeProtection", { ResourceArn: BALANCER })).toMatchObject({
      Protection: { HealthCheckIds: ["11111111-2222-3333-4444-555555555555"] },
    });
    await protect(ADDRESS);
    const respond = (ResourceArn: string) =>
      call("EnableApplicationLayerAutomaticResponse", { ResourceArn, Action: { Count: {} } });
    expect(await respond(ADDRESS)).toMatchObject({ __type: "InvalidParameterException" });
    expect(await respond(BALANCER)).toMatchObject({ __type: "InvalidOperationException" });
  });
});
