import { PatchBaseline, type PatchBaselineProps } from "../../../modules/systems-manager/patch-baseline";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, synth } from "../../support/synth";

const baseline = (props: Omit<PatchBaselineProps, "placement" | "name">) =>
  synth((s) => new PatchBaseline(s, "baseline", { placement: s.in("eu-central-1"), name: "acme-linux", ...props }));

const amazonLinux = { operatingSystem: "AMAZON_LINUX_2023", rules: [{}] };

describe("PatchBaseline", () => {
  test("is the default of its system, and approves every patch after a week", () => {
    const json = baseline(amazonLinux);
    expect(bodiesOf(json, "aws_ssm_patch_baseline")).toEqual([
      {
        provider: "aws.eu-central-1",
        name: "acme-linux",
        description: "Patches of AMAZON_LINUX_2023",
        operating_system: "AMAZON_LINUX_2023",
        approval_rule: [
          {
            approve_after_days: 7,
            compliance_level: "UNSPECIFIED",
            enable_non_security: false,
            patch_filter: [{ key: "PRODUCT", values: ["*"] }],
          },
        ],
      },
    ]);
    expect(bodiesOf(json, "aws_ssm_default_patch_baseline")).toEqual([
      {
        provider: "aws.eu-central-1",
        baseline_id: "${aws_ssm_patch_baseline.baseline_baseline.id}",
        operating_system: "AMAZON_LINUX_2023",
      },
    ]);
  });

  test("approves by kind and severity, as the system calls it", () => {
    const rule = { classifications: ["SecurityUpdates"], severities: ["Critical"], approveAfterDays: 0 };
    const json = baseline({ operatingSystem: "WINDOWS", rules: [{ ...rule, complianceLevel: "CRITICAL" }] });
    expect(resourceOf(json, "aws_ssm_patch_baseline").approval_rule).toEqual([
      {
        approve_after_days: 0,
        compliance_level: "CRITICAL",
        enable_non_security: false,
        patch_filter: [
          { key: "CLASSIFICATION", values: ["SecurityUpdates"] },
          { key: "MSRC_SEVERITY", values: ["Critical"] },
        ],
      },
    ]);
  });

  test("does not let patches of Ubuntu wait, which tell no release date", () => {
    const json = baseline({
      operatingSystem: "UBUNTU",
      rules: [{ severities: ["Required"], nonSecurityUpdates: true }],
    });
    expect(resourceOf(json, "aws_ssm_patch_baseline").approval_rule).toEqual([
      {
        compliance_level: "UNSPECIFIED",
        enable_non_security: true,
        patch_filter: [{ key: "PRIORITY", values: ["Required"] }],
      },
    ]);
  });

  test("is for the instances of its groups alone, if it has any", () => {
    const json = baseline({ ...amazonLinux, patchGroups: ["web", "db servers"] });
    expect(bodiesOf(json, "aws_ssm_patch_group").map(({ patch_group }) => patch_group)).toEqual(["db servers", "web"]);
    expect(json.resource).not.toHaveProperty("aws_ssm_default_patch_baseline");
  });

  test("blocks rejected patches even where another one needs them", () => {
    const json = baseline({ ...amazonLinux, rejectedPatches: ["kernel-livepatch*"], approvedPatches: ["curl"] });
    expect(resourceOf(json, "aws_ssm_patch_baseline")).toMatchObject({
      approved_patches: ["curl"],
      rejected_patches: ["kernel-livepatch*"],
      rejected_patches_action: "BLOCK",
    });
  });

  test("fails when patches are to wait that cannot", () => {
    expect(() => baseline({ operatingSystem: "DEBIAN", rules: [{ approveAfterDays: 3 }] })).toThrow(
      "[test/baseline] approveAfterDays is not for DEBIAN, got 3",
    );
  });

  test("fails with a system that has no patches here", () => {
    expect(() => baseline({ operatingSystem: "PLAN9", rules: [{}] })).toThrow(
      "[test/baseline] operatingSystem must be one of ALMA_LINUX, AMAZON_LINUX_2, AMAZON_LINUX_2023, CENTOS, DEBIAN, ORACLE_LINUX, REDHAT_ENTERPRISE_LINUX, ROCKY_LINUX, SUSE, UBUNTU, WINDOWS, got 'PLAN9'",
    );
  });
});
