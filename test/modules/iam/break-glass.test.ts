import { BreakGlassAlarm, breakGlassPattern } from "../../../modules/iam/break-glass-alarm";
import { BreakGlassRole } from "../../../modules/iam/break-glass-role";
import { bodiesOf } from "../../support/bodies";
import { matchesPattern } from "../../support/filter-pattern";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

describe("BreakGlassRole", () => {
  const role = (principals: string[]) =>
    synth((s) => {
      const trust = { accountId: "111111111111", principals };
      new BreakGlassRole(s, "break-glass", { placement: s.in("eu-west-1"), organization: "acme", trust });
    });

  test("is an administrator's for an hour, for named users with a second factor", () => {
    const json = role(["user/first", "user/break-glass/second"]);
    const { name, max_session_duration: duration, assume_role_policy: trust } = resourceOf(json, "aws_iam_role");
    expect([name, duration]).toEqual(["acme-break-glass", 3600]);
    expect(statementsOf(trust).TrustedPrincipals).toEqual({
      Sid: "TrustedPrincipals",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111111111111:root" },
      Action: "sts:AssumeRole",
      Condition: {
        ArnLike: {
          "aws:PrincipalArn": [
            "arn:aws:iam::111111111111:user/first",
            "arn:aws:iam::111111111111:user/break-glass/second",
          ],
        },
        Bool: { "aws:MultiFactorAuthPresent": "true" },
      },
    });
    expect(bodiesOf(json, "aws_iam_role_policy_attachment")).toEqual([
      {
        provider: "aws.eu-west-1",
        role: "${aws_iam_role.break-glass_role.name}",
        policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
      },
    ]);
  });

  test.each([
    [[], "nobody"],
    [["user/first", "role/admin", "permissionSet/Admin"], "role/admin, permissionSet/Admin"],
  ])("refuses %j: only users show a second factor", (principals, got) => {
    expect(() => role(principals)).toThrow(
      `[test/break-glass] trust.principals must be IAM users (user/<name>), at least one, got ${got}`,
    );
  });
});

describe("BreakGlassAlarm", () => {
  const role = "arn:aws:iam::444444444444:role/acme-break-glass";
  const taken = (roleArn: string, more = {}) => ({ eventName: "AssumeRole", requestParameters: { roleArn }, ...more });
  const refused = (arn: string) => ({
    eventName: "AssumeRole",
    errorCode: "AccessDenied",
    errorMessage: `User: arn:aws:iam::111111111111:user/x is not authorized to perform: sts:AssumeRole on resource: ${arn} because no policy allows it`,
    requestParameters: null,
  });
  const acting = (arn: string) => ({
    eventName: "DeleteBucket",
    userIdentity: { type: "AssumedRole", sessionContext: { sessionIssuer: { type: "Role", arn } } },
  });

  test.each([
    ["somebody takes the role", taken(role), true],
    ["somebody is refused", taken(role, { errorCode: "AccessDenied" }), true],
    ["somebody is refused, and the event has no parameters", refused(role), true],
    ["somebody is refused another role", refused("arn:aws:iam::444444444444:role/acme-plan"), false],
    ["the role of another account is taken", taken(role.replace("4444", "5555")), true],
    ["the role acts", acting(role), true],
    ["another role is taken", taken("arn:aws:iam::444444444444:role/acme-plan"), false],
    ["a role whose name goes on", taken(`${role}-test`), false],
    ["the same name below a path", taken("arn:aws:iam::444444444444:role/x/acme-break-glass"), false],
    ["another role acts", acting("arn:aws:iam::444444444444:role/acme-plan"), false],
    ["the role is looked at", { eventName: "GetRole", requestParameters: { roleName: "acme-break-glass" } }, false],
  ])("%s", (_name, event, expected) => {
    expect(matchesPattern(breakGlassPattern("acme"), event)).toBe(expected);
  });

  const json = synth((s) => {
    const logGroupName = "/acme/trail";
    new BreakGlassAlarm(s, "break-glass", { placement: s.in("eu-west-1"), organization: "acme", logGroupName });
  });

  test("counts those events", () => {
    expect(bodiesOf(json, "aws_cloudwatch_log_metric_filter")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "acme-security-break-glass",
        log_group_name: "/acme/trail",
        pattern: breakGlassPattern("acme"),
        metric_transformation: {
          name: "break-glass",
          namespace: "acme/security",
          value: "1",
          default_value: "0",
        },
      },
    ]);
  });

  test("rings within a minute at the first one, by a name that is forwarded to people", () => {
    expect(bodiesOf(json, "aws_cloudwatch_metric_alarm")).toEqual([
      expect.objectContaining({
        alarm_name: "acme-security-break-glass",
        namespace: "acme/security",
        metric_name: "break-glass",
        statistic: "Sum",
        period: 60,
        evaluation_periods: 1,
        threshold: 1,
        comparison_operator: "GreaterThanOrEqualToThreshold",
        treat_missing_data: "notBreaching",
      }),
    ]);
  });
});
