import { InspectorAdministrator } from "../../../modules/inspector/administrator";
import type { ScanType } from "../../../modules/inspector/scan-types";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (scanTypes: readonly ScanType[], region = "eu-west-1") =>
  synth((s) => new InspectorAdministrator(s, "inspector", { placement: s.in(region), scanTypes }));

describe("InspectorAdministrator", () => {
  test("enables the administrator alone, with the scan types in one order", () => {
    expect(bodiesOf(build(["LAMBDA_CODE", "ECR", "LAMBDA", "EC2"]), "aws_inspector2_enabler")).toEqual([
      {
        provider: "aws.eu-west-1",
        account_ids: [TEST_ACCOUNT],
        resource_types: ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"],
        timeouts: { create: "15m", update: "15m", delete: "15m" },
      },
    ]);
  });

  test.each<[string, readonly ScanType[], string, string]>([
    ["nothing is scanned", [], "eu-west-1", "must name at least one of EC2, ECR, LAMBDA, LAMBDA_CODE, got none"],
    [
      "code is scanned without packages",
      ["EC2", "LAMBDA_CODE"],
      "eu-west-1",
      "must name LAMBDA with LAMBDA_CODE, got EC2, LAMBDA_CODE",
    ],
    [
      "the region cannot read code",
      ["LAMBDA", "LAMBDA_CODE"],
      "eu-south-1",
      "must not name LAMBDA_CODE: not available in eu-south-1",
    ],
    [
      "the region lacks Inspector",
      ["EC2", "ECR"],
      "ap-southeast-6",
      "must not name EC2, ECR: not available in ap-southeast-6",
    ],
  ])("fails when %s", (_, scanTypes, region, message) => {
    expect(() => build(scanTypes, region)).toThrow(`[test/inspector] scanTypes ${message}`);
  });
});
