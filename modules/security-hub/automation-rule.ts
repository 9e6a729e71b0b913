import {
  SecurityhubAutomationRule,
  type SecurityhubAutomationRuleActionsFindingFieldsUpdate as UpdateBlock,
} from "@cdktf/provider-aws/lib/securityhub-automation-rule";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { SEVERITY_LABELS, VERIFICATION_STATES, WORKFLOW_STATES } from "../../core/security-hub-criteria";
import type { Placement } from "../placement";
import { type AutomationCriteria, criteriaBlock } from "./automation-criteria";

/** What a rule changes in a finding; at least one of these. */
export interface FindingUpdate {
  readonly severity?: (typeof SEVERITY_LABELS)[number];
  /** SUPPRESSED takes the finding out of everybody's list. */
  readonly workflowStatus?: (typeof WORKFLOW_STATES)[number];
  readonly verificationState?: (typeof VERIFICATION_STATES)[number];
  /** How sure the finding is, 0-100. */
  readonly confidence?: number;
  /** How much the resource matters, 0-100. */
  readonly criticality?: number;
  /** Types of the finding, in the form namespace/category/classifier. */
  readonly types?: readonly string[];
  readonly userDefinedFields?: Readonly<Record<string, string>>;
  /** A note at the finding, and who left it. */
  readonly note?: { readonly text: string; readonly updatedBy: string };
}

export interface SecurityHubAutomationRuleProps {
  /** The administrator's account, in the home region: rules hold for findings of every account and linked region. */
  readonly placement: Placement;

  /** Name in AWS. */
  readonly name: string;

  /** What the rule is for, as Security Hub shows it. */
  readonly description: string;

  /** When its turn is, 1-1000: the lowest number first. A later rule overwrites what an earlier one set. */
  readonly order: number;

  /** Whether the rule runs. @default true */
  readonly enabled?: boolean;

  /** Whether later rules pass over findings that this one matched. @default false */
  readonly terminal?: boolean;

  /** Which findings the rule changes. */
  readonly criteria: AutomationCriteria;

  /** What becomes of them. */
  readonly update: FindingUpdate;

  /** What must stand first: central configuration, after which rules are made in the home region alone. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Changes findings as they come in: suppresses what is accepted, raises what matters.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html
 */
export class SecurityHubAutomationRule extends Construct {
  constructor(scope: Construct, id: string, props: SecurityHubAutomationRuleProps) {
    super(scope, id);
    const criteria = criteriaBlock(props.criteria);
    if (Object.keys(criteria).length === 0) {
      throw new ConfigError(this, "criteria must hold at least one criterion: without one the rule changes everything");
    }
    const update = updateBlock(props.update);
    if (Object.keys(update).length === 0) throw new ConfigError(this, "update must change at least one field");
    new SecurityhubAutomationRule(this, "rule", {
      ...props.placement,
      ruleName: props.name,
      description: props.description,
      ruleOrder: props.order,
      ruleStatus: (props.enabled ?? true) ? "ENABLED" : "DISABLED",
      isTerminal: props.terminal ?? false,
      criteria: [criteria],
      actions: [{ type: "FINDING_FIELDS_UPDATE", findingFieldsUpdate: [update] }],
      dependsOn: [...props.after],
    });
  }
}

function updateBlock(update: FindingUpdate): UpdateBlock {
  const { severity, workflowStatus, types, userDefinedFields, note, ...plain } = update;
  const block: UpdateBlock = {
    ...plain,
    types: types && types.length > 0 ? [...types] : undefined,
    userDefinedFields,
    severity: severity && [{ label: severity }],
    workflow: workflowStatus && [{ status: workflowStatus }],
    note: note && [note],
  };
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined));
}
