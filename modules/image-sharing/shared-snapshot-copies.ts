import { DlmLifecyclePolicy } from "@cdktf/provider-aws/lib/dlm-lifecycle-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { copiesProblem, type RegionCopy } from "./lifecycle-schedule";
import { firstOf, type Problem, receiversProblem } from "./problems";
import { periodBlock } from "./retention";
import { descriptionProblem } from "./snapshot-lifecycle";

export interface SharedSnapshotCopiesProps {
  /** The account that receives, in the region in which the snapshots are shared. */
  readonly placement: Placement;

  /** What the policy is for: up to 500 letters, digits, spaces, `_` and `-`. */
  readonly description: string;

  /** Role that makes the copies, by a `SnapshotLifecycleRole` of this account. */
  readonly roleArn: string;

  /** Accounts whose snapshots are copied, 1-50, 12 digits each. */
  readonly sourceAccountIds: readonly string[];

  /**
   * Regular expression of the descriptions of the snapshots that are copied. Those of a lifecycle policy begin with
   * `Created for policy: ` and the policy's id.
   *
   * @default - what a lifecycle policy made
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/event-policy.html#snapshot-descr-filters
   */
  readonly descriptionPattern?: string;

  /** Where the copies go, 1-3; the own region may be one. */
  readonly copies: readonly RegionCopy[];
}

/**
 * Copies every snapshot that named accounts share with this one, as soon as they share it, with keys of this account:
 * what somebody deletes over there stays here.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/event-policy.html
 */
export class SharedSnapshotCopies extends Construct {
  constructor(scope: Construct, id: string, props: SharedSnapshotCopiesProps) {
    super(scope, id);
    const { placement, sourceAccountIds, copies } = props;
    const descriptionRegex = props.descriptionPattern ?? "^Created for policy: policy-[0-9a-f]+ .*$";
    const problem = firstOf(
      descriptionProblem(props.description),
      receiversProblem("sourceAccountIds", sourceAccountIds, placement.accountId),
      sourceAccountIds.length > 50 ? `sourceAccountIds must be up to 50, got ${sourceAccountIds.length}` : undefined,
      patternProblem(descriptionRegex),
      copies.length === 0 ? "copies must name at least one region" : copiesProblem("copies", copies, placement),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    new DlmLifecyclePolicy(this, "policy", {
      ...placement,
      description: props.description,
      executionRoleArn: props.roleArn,
      policyDetails: {
        policyType: "EVENT_BASED_POLICY",
        eventSource: {
          type: "MANAGED_CWE",
          parameters: { eventType: "shareSnapshot", snapshotOwner: [...sourceAccountIds], descriptionRegex },
        },
        action: {
          name: "Copy shared snapshots",
          crossRegionCopy: copies.map(({ region, keyArn, keep }) => ({
            target: region,
            encryptionConfiguration: { encrypted: true, cmkArn: keyArn },
            retainRule: periodBlock(keep),
          })),
        },
      },
    });
  }
}

function patternProblem(pattern: string): Problem {
  if (pattern.length > 1_000) return `descriptionPattern must have up to 1000 characters, got ${pattern.length}`;
  try {
    new RegExp(pattern);
    return undefined;
  } catch {
    return `descriptionPattern must be a regular expression, got '${pattern}'`;
  }
}
