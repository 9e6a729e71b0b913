import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { bodyInspectionConfig, bodyInspectionProblems, type BodyInspection } from "./body-inspection";
import { capacityOf } from "./capacity";
import {
  type DataProtection,
  dataProtectionConfig,
  dataProtectionProblems,
  DEFAULT_DATA_PROTECTION,
} from "./data-protection";
import { logProblems, WebAclLogging, type WebAclLogs } from "./logging";
import { descriptionProblem, nameProblem } from "./names";
import { customResponseBodies, type ResponseBodies, responseBodyProblems } from "./response-bodies";
import type { Rule } from "./rule";
import { ruleProblems } from "./rule-problems";
import { scopeProblem, type WafScope } from "./scope";
import { toWebAclRule } from "./to-terraform";
import { type TokenSettings, tokenArguments, tokenProblems } from "./tokens";

export interface WebAclProps extends TokenSettings {
  /** Account and region of what the web ACL protects; us-east-1 for CloudFront. */
  readonly placement: Placement;

  /** Letters, digits, hyphens and underscores, at most 128 characters; also the name of its metric. */
  readonly name: string;

  /** Tried in the order of their priorities, which must be below 10,000,000: Shield Advanced puts its own rule there. */
  readonly rules: readonly Rule[];

  /** Where the log goes. There is no web ACL without one. */
  readonly logs: WebAclLogs;

  /**
   * What becomes of a request that no rule allows or blocks.
   *
   * @default allow
   */
  readonly defaultAction?: "allow" | "block";

  /** @default - none */
  readonly description?: string;

  /** @default REGIONAL */
  readonly scope?: WafScope;

  /** What blocked clients are shown, by the key that rules name. @default - none */
  readonly responseBodies?: ResponseBodies;

  /**
   * How much of a request's body WAF looks at. More than 16 KB costs more.
   *
   * @default - 16 KB; 8 KB for load balancers and AppSync, which cannot be changed
   */
  readonly bodyInspection?: BodyInspection;

  /**
   * What neither logs nor samples show.
   *
   * @default - the headers authorization and cookie, and every cookie
   */
  readonly dataProtection?: readonly DataProtection[];
}

/**
 * Rules before load balancers, APIs and other web applications of a region, or before CloudFront, with their log.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html
 */
export class WebAcl extends Construct {
  /** What an association names, and `webAclId` of a CloudFront distribution. */
  public readonly arn: string;

  /** Web ACL capacity units of its rules; above 1,500 each request costs more. */
  public readonly capacity: number;

  public readonly scope: WafScope;

  constructor(parent: Construct, id: string, props: WebAclProps) {
    super(parent, id);
    const { placement, name, rules, defaultAction = "allow", scope = "REGIONAL", responseBodies = {} } = props;
    const dataProtection = props.dataProtection ?? DEFAULT_DATA_PROTECTION;
    const { errors, warnings } = ruleProblems(rules, { holder: "web ACL", scope });
    const all = [
      nameProblem(name),
      descriptionProblem(props.description),
      scopeProblem(scope, placement),
      ...priorityProblems(rules),
      ...errors,
      ...responseBodyProblems(responseBodies, rules),
      ...bodyInspectionProblems(scope, props.bodyInspection ?? {}),
      ...tokenProblems(props),
      ...dataProtectionProblems(dataProtection),
      ...logProblems(props.logs),
    ];
    const problems = all.filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
    warnings.forEach((warning) => Annotations.of(this).addWarning(warning));
    this.scope = scope;
    this.capacity = capacityOf(rules);

    const webAcl = new Wafv2WebAcl(this, "acl", {
      ...placement,
      name,
      description: props.description,
      scope,
      defaultAction: { [defaultAction]: {} },
      rule: [...rules].sort((a, b) => a.priority - b.priority).map(toWebAclRule),
      visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true },
      customResponseBody: customResponseBodies(responseBodies),
      associationConfig: bodyInspectionConfig(props.bodyInspection),
      dataProtectionConfig: dataProtectionConfig(dataProtection),
      ...tokenArguments(props),
      // What it protects moves over to the new one before the old one goes, since WAF keeps it till then.
      lifecycle: { createBeforeDestroy: true },
    });
    this.arn = webAcl.arn;
    new WebAclLogging(this, "logging", { placement, webAclArn: webAcl.arn, logs: props.logs });
  }
}

/**
 * Where Shield Advanced puts the rule of its automatic response to attacks.
 * https://docs.aws.amazon.com/waf/latest/developerguide/ddos-automatic-app-layer-response-rg.html
 */
const SHIELD_PRIORITY = 10_000_000;

function priorityProblems(rules: readonly Rule[]): string[] {
  return rules
    .filter(({ priority }) => priority >= SHIELD_PRIORITY)
    .map(
      ({ name, priority }) =>
        `priority of rule '${name}' must be below ${SHIELD_PRIORITY}, where Shield Advanced puts its own rule, got ${priority}`,
    );
}
