import { ApiGatewayApiKey } from "@cdktf/provider-aws/lib/api-gateway-api-key";
import { ApiGatewayUsagePlan } from "@cdktf/provider-aws/lib/api-gateway-usage-plan";
import { ApiGatewayUsagePlanKey } from "@cdktf/provider-aws/lib/api-gateway-usage-plan-key";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { checkLimits, type RequestLimits } from "./limits";

/** A stage that a plan is for. */
export interface UsagePlanStage {
  /** Id of the REST API. */
  readonly restApiId: string;
  /** Name of the stage. Take it from the stage's resource, so that the stage comes first. */
  readonly stageName: string;
}

/** A caller. AWS makes up the value of the key. */
export interface ApiKey {
  /** Name of the key: who calls. Part of the Terraform address: another name is another key. */
  readonly name: string;
  /** What the key is for. @default - nothing is said */
  readonly description?: string;
  /** False refuses the caller and keeps the key. @default true */
  readonly enabled?: boolean;
}

/** How many requests a caller has in a period. */
export interface UsageQuota {
  /** Requests in each period, 1 or more. */
  readonly requests: number;
  readonly period: "DAY" | "WEEK" | "MONTH";
}

export interface UsagePlanProps {
  /** Account and region of the APIs. */
  readonly placement: Placement;

  /** Name of the plan. */
  readonly name: string;

  /** Stages that callers of the plan reach. A key belongs to one plan for a stage. */
  readonly stages: readonly UsagePlanStage[];

  /** Limits of each caller. */
  readonly limits: RequestLimits;

  /** @default - none: only the limits hold */
  readonly quota?: UsageQuota;

  /** Callers. @default - none yet */
  readonly keys?: readonly ApiKey[];
}

/**
 * Who may call how often: each caller has a key, sent as x-api-key, and limits of its own. Methods ask for the key with
 * `apiKeyRequired: true`.
 *
 * A key says who counts, not who is allowed: methods need authorization beside it, as AWS says. Its value is in no output;
 * read it with `aws apigateway get-api-key --include-value`. Terraform's state holds it, so the state is encrypted.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
export class UsagePlan extends Construct {
  /** Ids of the keys, by name: what `get-api-key` wants. Not the keys themselves. */
  public readonly keyIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, props: UsagePlanProps) {
    super(scope, id);
    const { placement, name, stages, limits, quota, keys = [] } = props;
    checkLimits(this, "limits", limits);
    if (stages.length === 0) throw new ConfigError(this, "stages must name at least one stage, got none");
    if (quota && (!Number.isInteger(quota.requests) || quota.requests < 1)) {
      throw new ConfigError(this, `quota.requests must be a whole number from 1 up, got ${quota.requests}`);
    }
    const names = keys.map((key) => key.name);
    const twice = names.find((key, index) => names.indexOf(key) < index);
    if (twice !== undefined) throw new ConfigError(this, `keys must have names of their own, got '${twice}' twice`);

    const plan = new ApiGatewayUsagePlan(this, "plan", {
      ...placement,
      name,
      apiStages: stages.map(({ restApiId, stageName }) => ({ apiId: restApiId, stage: stageName })),
      throttleSettings: { rateLimit: limits.requestsPerSecond, burstLimit: limits.burst },
      quotaSettings: quota && { limit: quota.requests, period: quota.period },
    });
    this.keyIds = new Map(keys.map((key) => [key.name, this.key(placement, plan, key)]));
  }

  private key(placement: Placement, plan: ApiGatewayUsagePlan, { name, description, enabled = true }: ApiKey): string {
    const key = new ApiGatewayApiKey(this, `key-${name}`, {
      ...placement,
      name,
      // Left out, the provider says "Managed by Terraform".
      description: description ?? "",
      enabled,
    });
    new ApiGatewayUsagePlanKey(this, `plan-key-${name}`, {
      ...placement,
      keyId: key.id,
      keyType: "API_KEY",
      usagePlanId: plan.id,
    });
    return key.id;
  }
}
