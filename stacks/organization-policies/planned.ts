import type { PathSegment } from "../../config/findings";
import type { ROLLOUTS } from "../../config/schema/organization-policies/control";
import type { Control } from "../../policies/organization/control";
import type { PolicyType } from "../../policies/organization/policy-types";
import type { Attachment } from "./attachments";
import type { Placed } from "./placed";

export type Rollout = (typeof ROLLOUTS)[number];

/** One organization policy as it is going to be. */
export interface PlannedPolicy {
  /** Name without the organization's prefix, such as scp-1; also part of the Terraform address. */
  readonly name: string;
  readonly type: PolicyType;
  /** What it does, in plain sentences. */
  readonly does: string;
  /** Controls that share it; empty for a policy that is a document of its own. */
  readonly controls: readonly Control[];
  /** AWS page that its form comes from; undefined for packed controls, which have their own, and for custom policies. */
  readonly source?: string;
  /** Canonical JSON, what AWS counts. */
  readonly content: string;
  readonly targets: Placed["targets"];
  readonly rollout: Rollout;
  readonly attachments: readonly Attachment[];
  /** Whether the exempt roles are taken out of every denying statement. */
  readonly exemptsDeployers: boolean;
  /** Where the configuration asks for it. */
  readonly path: readonly PathSegment[];
}

/** A reason why the policies cannot be deployed, or a doubt about them, before its position is looked up. */
export interface PolicyProblem {
  readonly id: "LZ-CFG-145" | "LZ-CFG-146" | "LZ-CFG-154" | "LZ-CFG-155" | "LZ-CFG-156";
  /** Errors alone stop a run; @default error */
  readonly severity?: "error" | "warning";
  readonly path: readonly PathSegment[];
  readonly message: string;
  readonly hint?: string;
}

/** `makes a policy of 5130 characters, 10 more than the 5120 that AWS takes`. */
export function overflow(characters: number, limit: number): string {
  return `makes a policy of ${characters} characters, ${characters - limit} more than the ${limit} that AWS takes`;
}
