import {
  SecurityHubAutomationRule,
  type SecurityHubAutomationRuleProps,
} from "../../../modules/security-hub/automation-rule";
import { SecurityHubOrganization } from "../../../modules/security-hub/organization";
import { bodiesOf } from "../../support/bodies";
import { type Resource, synth } from "../../support/synth";

const build = (more: Partial<SecurityHubAutomationRuleProps> = {}): Resource | undefined =>
  bodiesOf(
    synth((s) => {
      const placement = s.in("eu-west-1");
      const { settled } = new SecurityHubOrganization(s, "organization", { placement, linkedRegions: [] });
      new SecurityHubAutomationRule(s, "rule", {
        placement,
        name: "example-accept",
        description: "accepted",
        order: 7,
        criteria: { severityLabel: [{ comparison: "EQUALS", value: "LOW" }] },
        update: { workflowStatus: "SUPPRESSED" },
        after: [settled],
        ...more,
      });
    }),
    "aws_securityhub_automation_rule",
  )[0];

const updateOf = (update: SecurityHubAutomationRuleProps["update"]) =>
  (build({ update })?.actions as Record<string, unknown>[])[0]?.finding_fields_update;

const criteriaOf = (criteria: SecurityHubAutomationRuleProps["criteria"]) =>
  (build({ criteria })?.criteria as Record<string, unknown>[])[0];

describe("SecurityHubAutomationRule", () => {
  test("states everything that AWS would fill in, after central configuration", () => {
    expect(build()).toEqual({
      provider: "aws.eu-west-1",
      rule_name: "example-accept",
      description: "accepted",
      rule_order: 7,
      rule_status: "ENABLED",
      is_terminal: false,
      criteria: [{ severity_label: [{ comparison: "EQUALS", value: "LOW" }] }],
      actions: [{ type: "FINDING_FIELDS_UPDATE", finding_fields_update: [{ workflow: [{ status: "SUPPRESSED" }] }] }],
      depends_on: ["aws_securityhub_organization_configuration.organization_configuration"],
    });
  });

  test("can rest, and can keep later rules from what it matched", () => {
    expect(build({ enabled: false, terminal: true })).toMatchObject({ rule_status: "DISABLED", is_terminal: true });
  });

  test("writes filters of every kind, those of one criterion sorted", () => {
    expect(
      criteriaOf({
        severityLabel: [
          { comparison: "EQUALS", value: "LOW" },
          { comparison: "EQUALS", value: "INFORMATIONAL" },
        ],
        confidence: [{ gte: 10, lt: 50 }],
        createdAt: [{ days: 30 }],
        updatedAt: [{ start: "2026-01-01T00:00:00Z", end: "2026-02-01T00:00:00Z" }],
        resourceTags: [{ comparison: "NOT_EQUALS", key: "environment", value: "prod" }],
      }),
    ).toEqual({
      severity_label: [
        { comparison: "EQUALS", value: "INFORMATIONAL" },
        { comparison: "EQUALS", value: "LOW" },
      ],
      confidence: [{ gte: 10, lt: 50 }],
      created_at: [{ date_range: [{ unit: "DAYS", value: 30 }] }],
      updated_at: [{ start: "2026-01-01T00:00:00Z", end: "2026-02-01T00:00:00Z" }],
      resource_tags: [{ comparison: "NOT_EQUALS", key: "environment", value: "prod" }],
    });
  });

  test("writes every field that can be changed, and only those that are given", () => {
    expect(
      updateOf({
        severity: "CRITICAL",
        workflowStatus: "NOTIFIED",
        verificationState: "TRUE_POSITIVE",
        confidence: 90,
        criticality: 100,
        types: ["Effects/Data Exposure"],
        userDefinedFields: { queue: "payments" },
        note: { text: "look at once", updatedBy: "example" },
      }),
    ).toEqual([
      {
        severity: [{ label: "CRITICAL" }],
        workflow: [{ status: "NOTIFIED" }],
        verification_state: "TRUE_POSITIVE",
        confidence: 90,
        criticality: 100,
        types: ["Effects/Data Exposure"],
        user_defined_fields: { queue: "payments" },
        note: [{ text: "look at once", updated_by: "example" }],
      },
    ]);
  });

  test("fails without a criterion", () => {
    expect(() => build({ criteria: { title: [] } })).toThrow(
      "[test/rule] criteria must hold at least one criterion: without one the rule changes everything",
    );
  });

  test("fails when it changes nothing", () => {
    expect(() => build({ update: { types: [] } })).toThrow("[test/rule] update must change at least one field");
  });
});
