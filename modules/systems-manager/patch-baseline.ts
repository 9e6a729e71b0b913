import { SsmDefaultPatchBaseline } from "@cdktf/provider-aws/lib/ssm-default-patch-baseline";
import { SsmPatchBaseline, type SsmPatchBaselineApprovalRule } from "@cdktf/provider-aws/lib/ssm-patch-baseline";
import { SsmPatchGroup } from "@cdktf/provider-aws/lib/ssm-patch-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { patchFiltersOf, PATCHED_OPERATING_SYSTEMS } from "../../core/patch-filters";
import type { Placement } from "../placement";

/** Approves the patches of its kinds and severities. */
export interface PatchApprovalRule {
  /** Kinds of patches, as Patch Manager calls them. @default - every kind */
  readonly classifications?: readonly string[];

  /** Severities or priorities, as Patch Manager calls them. @default - every one */
  readonly severities?: readonly string[];

  /** Days after its release that a patch is approved, 0-360. Not for Debian and Ubuntu. @default 7 */
  readonly approveAfterDays?: number;

  /** How grave a missing patch is in reports. @default "UNSPECIFIED" */
  readonly complianceLevel?: string;

  /** Whether patches beside the security ones are taken too. Not for Windows. @default false */
  readonly nonSecurityUpdates?: boolean;
}

export interface PatchBaselineProps {
  readonly placement: Placement;

  /** Name of the baseline. */
  readonly name: string;

  /** System whose patches it approves, such as AMAZON_LINUX_2023. */
  readonly operatingSystem: string;

  /** At least one. */
  readonly rules: readonly PatchApprovalRule[];

  /** Patches that are approved whatever the rules say. @default - none */
  readonly approvedPatches?: readonly string[];

  /** Patches that are never installed, not even as what another one needs. @default - none */
  readonly rejectedPatches?: readonly string[];

  /**
   * Values of the tag PatchGroup of the instances that it is for.
   *
   * @default - it is the default of its operating system: all instances without a group of another baseline
   */
  readonly patchGroups?: readonly string[];
}

const DEFAULT_APPROVE_AFTER_DAYS = 7;

/**
 * Which patches an operating system gets in an account and region, and for which instances that holds.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-baselines.html
 *
 * Destroying it makes AWS's own baseline the default again.
 */
export class PatchBaseline extends Construct {
  constructor(scope: Construct, id: string, props: PatchBaselineProps) {
    super(scope, id);
    const { placement, operatingSystem, patchGroups = [] } = props;
    const rejectedPatches = props.rejectedPatches ?? [];
    const baseline = new SsmPatchBaseline(this, "baseline", {
      ...placement,
      name: props.name,
      description: `Patches of ${operatingSystem}`,
      operatingSystem,
      approvalRule: props.rules.map((rule) => this.approvalRule(operatingSystem, rule)),
      approvedPatches: listed(props.approvedPatches),
      rejectedPatches: listed(rejectedPatches),
      // AWS's default lets a rejected patch in if another one needs it.
      rejectedPatchesAction: rejectedPatches.length > 0 ? "BLOCK" : undefined,
    });
    if (patchGroups.length === 0) {
      new SsmDefaultPatchBaseline(this, "default", { ...placement, baselineId: baseline.id, operatingSystem });
    }
    for (const patchGroup of patchGroups) {
      new SsmPatchGroup(this, `group-${patchGroup}`, { ...placement, baselineId: baseline.id, patchGroup });
    }
  }

  private approvalRule(operatingSystem: string, rule: PatchApprovalRule): SsmPatchBaselineApprovalRule {
    const known = patchFiltersOf(operatingSystem);
    if (known === undefined) {
      const allowed = PATCHED_OPERATING_SYSTEMS.join(", ");
      throw new ConfigError(this, `operatingSystem must be one of ${allowed}, got '${operatingSystem}'`);
    }
    const { classifications = [], severities = [], approveAfterDays } = rule;
    if (!known.waits && approveAfterDays !== undefined) {
      throw new ConfigError(this, `approveAfterDays is not for ${operatingSystem}, got ${approveAfterDays}`);
    }
    const filter = (key: string, values: readonly string[]) =>
      values.length > 0 ? [{ key, values: [...values] }] : [];
    const filters = [...filter("CLASSIFICATION", classifications), ...filter(known.severityKey, severities)];
    return {
      approveAfterDays: known.waits ? (approveAfterDays ?? DEFAULT_APPROVE_AFTER_DAYS) : undefined,
      complianceLevel: rule.complianceLevel ?? "UNSPECIFIED",
      enableNonSecurity: rule.nonSecurityUpdates ?? false,
      // A rule without a filter is refused.
      patchFilter: filters.length > 0 ? filters : [{ key: "PRODUCT", values: ["*"] }],
    };
  }
}

function listed(patches: readonly string[] | undefined): string[] | undefined {
  return patches === undefined || patches.length === 0 ? undefined : [...patches];
}
