import { ApiGatewayLogRole } from "../../../modules/api-gateway/log-role";
import { ApiGatewayLogging } from "../../../modules/api-gateway/logging";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

const json = synth((s) => {
  const role = new ApiGatewayLogRole(s, "logs", { placement: s.in("eu-west-1"), organization: "acme" });
  for (const region of ["eu-west-1", "us-east-1"]) {
    new ApiGatewayLogging(s, region, { placement: s.in(region), role });
  }
});

test("one role writes, in log groups of its own account", () => {
  expect(resourceOf(json, "aws_iam_role").name).toBe("acme-api-gateway-logs");
  const { WriteLogs } = statementsOf(resourceOf(json, "aws_iam_role_policy").policy);
  expect(WriteLogs?.Resource).toBe(`arn:aws:logs:*:${TEST_ACCOUNT}:*`);
});

test("every region names the role once it may write: API Gateway refuses one that may not", () => {
  const arguments_ = (provider: string) => ({
    provider,
    cloudwatch_role_arn: "${aws_iam_role.logs_role.arn}",
    depends_on: ["aws_iam_role_policy.logs_policy"],
  });
  expect(bodiesOf(json, "aws_api_gateway_account")).toEqual([arguments_("aws.eu-west-1"), arguments_("aws.us-east-1")]);
});
