import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { ADMINISTRATOR_ACCOUNT, TEST_ACCOUNT } from "../support/synth";
import { startTestEmulator } from "../support/emulator-run";
import { describeWith } from "../support/tools";

interface Validation {
  readonly DomainName: string;
  readonly ValidationEmails?: string[];
  readonly ResourceRecord?: { readonly Name: string; readonly Value: string };
}

/** How the emulator issues certificates: as AWS does, so that a wrong order of resources shows. */
describeWith("moto_server")("certificates on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-certificates-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const send = async (
    service: string,
    { path = "/", method = "POST", body = "", headers = {}, region = "eu-west-1", account = TEST_ACCOUNT },
  ): Promise<string> => {
    const credential = `${account}/20260101/${region}/${service}/aws4_request`;
    const response = await fetch(`${emulator.url}${path}`, {
      method,
      headers: {
        ...headers,
        Authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
      },
      body,
    });
    return response.text();
  };

  async function acm(action: string, body: object, more: { region?: string; account?: string } = {}) {
    const headers = { "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": `CertificateManager.${action}` };
    const answer = await send("acm", { ...more, headers, body: JSON.stringify(body) });
    return (answer === "" ? {} : JSON.parse(answer)) as Record<string, unknown>;
  }

  const request = async (DomainName: string, body: object = {}, more = {}): Promise<string> =>
    String((await acm("RequestCertificate", { DomainName, ValidationMethod: "DNS", ...body }, more)).CertificateArn);

  const describe = async (CertificateArn: string, more = {}) =>
    (await acm("DescribeCertificate", { CertificateArn }, more)).Certificate as {
      readonly Status: string;
      readonly DomainValidationOptions: Validation[];
    };

  const recordOf = async (arn: string, more = {}) =>
    (await describe(arn, more)).DomainValidationOptions[0]?.ResourceRecord;

  const newZone = async (name: string): Promise<string> => {
    const body = `<CreateHostedZoneRequest><Name>${name}</Name><CallerReference>${name}</CallerReference></CreateHostedZoneRequest>`;
    const answer = await send("route53", { path: "/2013-04-01/hostedzone", body, region: "us-east-1" });
    return /<Id>\/?hostedzone\/([^<]+)</.exec(answer)?.[1] ?? answer;
  };

  const newRecord = async (zone: string, { Name, Value }: { Name: string; Value: string }): Promise<string> =>
    send("route53", {
      path: `/2013-04-01/hostedzone/${zone}/rrset/`,
      region: "us-east-1",
      body:
        "<ChangeResourceRecordSetsRequest><ChangeBatch><Changes><Change><Action>CREATE</Action><ResourceRecordSet>" +
        `<Name>${Name}</Name><Type>CNAME</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>${Value}</Value>` +
        "</ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>",
    });

  const newDomain = async (regionalCertificateArn: string): Promise<string> =>
    send("apigateway", {
      path: "/domainnames",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ domainName: "shop.example.com", regionalCertificateArn }),
    });

  test("are issued once the record of each name stands, and can be used then", async () => {
    const arn = await request("shop.example.com");
    const record = await recordOf(arn);
    expect((await describe(arn)).Status).toBe("PENDING_VALIDATION");
    expect(await newDomain(arn)).toContain("must be in the region of the API, and issued");
    await newRecord(await newZone("example.com"), record ?? { Name: "", Value: "" });
    expect((await describe(arn)).Status).toBe("ISSUED");
    expect(await newDomain(arn)).toContain(arn);
  });

  test("are not deleted while something uses them", async () => {
    const arn = await request("shop.example.com", { IdempotencyToken: "second" });
    expect((await describe(arn)).Status).toBe("ISSUED");
    const change = (value: string) =>
      send("apigateway", {
        path: "/domainnames/shop.example.com",
        method: "PATCH",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ patchOperations: [{ op: "replace", path: "/regionalCertificateArn", value }] }),
      });
    expect(await change(arn)).toContain(arn);
    expect(await acm("DeleteCertificate", { CertificateArn: arn })).toMatchObject({ __type: "ResourceInUseException" });
    await send("apigateway", { path: "/domainnames/shop.example.com", method: "DELETE" });
    expect(await acm("DeleteCertificate", { CertificateArn: arn })).toEqual({});
  });

  test("ask for one record for a name and its wildcard in every region of an account, and another in another account", async () => {
    const home = await recordOf(await request("wild.example.com"));
    const wildcard = await recordOf(await request("*.wild.example.com"));
    const edge = { region: "us-east-1" };
    const stranger = { account: ADMINISTRATOR_ACCOUNT };
    expect(wildcard).toEqual(home);
    expect(await recordOf(await request("wild.example.com", {}, edge), edge)).toEqual(home);
    expect(await recordOf(await request("wild.example.com", {}, stranger), stranger)).not.toEqual(home);
  });

  test("wait for an e-mail that nobody answers, to the mailboxes of the domain", async () => {
    const arn = await request("www.example.net", {
      ValidationMethod: "EMAIL",
      DomainValidationOptions: [{ DomainName: "www.example.net", ValidationDomain: "example.net" }],
    });
    const { Status, DomainValidationOptions } = await describe(arn);
    expect(Status).toBe("PENDING_VALIDATION");
    expect(DomainValidationOptions[0]?.ValidationEmails).toContain("hostmaster@example.net");
  });

  test("of a private authority come from its region, at once", async () => {
    const authority = (region: string) => `arn:aws:acm-pca:${region}:${TEST_ACCOUNT}:certificate-authority/1234`;
    const ask = (region: string) => ({ ValidationMethod: undefined, CertificateAuthorityArn: authority(region) });
    const arn = await request("orders.shop.internal", ask("eu-west-1"));
    expect(await describe(arn)).toMatchObject({ Status: "ISSUED", RenewalEligibility: "ELIGIBLE" });
    expect(await acm("RequestCertificate", { DomainName: "a.internal.com", ...ask("us-east-1") })).toMatchObject({
      __type: "ValidationException",
    });
  });
});
