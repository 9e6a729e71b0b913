import { SecurityHubAccount } from "../../../modules/security-hub/account";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const json = synth((s) => new SecurityHubAccount(s, "security-hub", { placement: s.in("eu-west-1") }));
const [hub] = bodiesOf(json, "aws_securityhub_account");

describe("SecurityHubAccount", () => {
  test("subscribes to no standard, which is a policy's business, and consolidates findings", () => {
    expect(hub).toMatchObject({
      provider: "aws.eu-west-1",
      enable_default_standards: false,
      control_finding_generator: "SECURITY_CONTROL",
    });
  });

  test("turns new controls on, as the policies do", () => {
    expect(hub?.auto_enable_controls).toBe(true);
  });

  test("never changes what belongs to the policy once there is one", () => {
    expect(hub?.lifecycle).toMatchObject({
      ignore_changes: ["auto_enable_controls", "control_finding_generator", "enable_default_standards"],
    });
  });

  test("is protected, because central configuration ends with it", () => {
    expect(hub?.lifecycle).toMatchObject({ prevent_destroy: true });
  });

  test("makes nothing else", () => {
    expect(Object.keys(json.resource ?? {})).toEqual(["aws_securityhub_account"]);
  });
});
