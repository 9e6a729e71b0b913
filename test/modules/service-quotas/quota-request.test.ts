import { quotaRegions } from "../../../core/global-quotas";
import { QuotaRequest } from "../../../modules/service-quotas/quota-request";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test("QuotaRequest asks for a value", () => {
  const json = synth((s) => {
    const placement = s.in("eu-west-1");
    new QuotaRequest(s, "vpcs", { placement, serviceCode: "vpc", quotaCode: "L-F678F1CE", value: 20 });
  });
  expect(bodiesOf(json, "aws_servicequotas_service_quota")).toEqual([
    { provider: "aws.eu-west-1", service_code: "vpc", quota_code: "L-F678F1CE", value: 20 },
  ]);
});

test.each([
  ["vpc", ["eu-west-1", "eu-central-1"]],
  ["iam", ["us-east-1"]],
  ["organizations", ["us-east-1"]],
])("quotas of %s are asked for in %j", (service, expected) => {
  expect(quotaRegions(service, ["eu-west-1", "eu-central-1"])).toEqual(expected);
});
