import { parameterPath } from "cdktf-landing-zone/core/parameter-name";
import { EphemeralVariable } from "cdktf-landing-zone/modules/ephemeral-variable";
import { ParameterSet } from "cdktf-landing-zone/modules/parameters/parameter-set";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { RotatedSecret } from "cdktf-landing-zone/modules/secrets/rotated-secret";
import { Secret } from "cdktf-landing-zone/modules/secrets/secret";
import { denySecretOutsideOrganization } from "cdktf-landing-zone/policies/secret/organization";
import { Construct } from "constructs";
import type { OrdersKeys } from "./keys";
import { TOKEN_ROTATION } from "./names";
import { LANDING_ZONE } from "./settings";

/** What the service reads when it starts. Values of secrets come by TF_VAR_... and stay out of plan and state. */
export class OrdersConfiguration extends Construct {
  public readonly parameters: ParameterSet;
  public readonly token: Secret;

  constructor(scope: Construct, id: string, { home, keys }: { readonly home: Placement; readonly keys: OrdersKeys }) {
    super(scope, id);
    const encryption = { mode: "customer", keyArn: keys.dataKeyArn } as const;
    const statements = [denySecretOutsideOrganization(LANDING_ZONE.organizationId)];
    this.parameters = new ParameterSet(this, "parameters", {
      placement: home,
      path: parameterPath({ organization: LANDING_ZONE.organization, application: "orders", environment: "prod" }),
      values: { "log/level": { value: "info", allowedPattern: "^(debug|info|warn)$" }, currencies: ["CHF", "EUR"] },
    });
    this.token = new RotatedSecret(this, "token", {
      placement: home,
      secretName: "orders/token",
      description: "Opens the API of the warehouse",
      encryption,
      initialValue: { value: new EphemeralVariable(this, "orders_token", "First client and token, as JSON") },
      statements,
      functionName: TOKEN_ROTATION,
      value: { field: "token", length: 40 },
      schedule: { expression: "cron(0 4 ? * SUN *)" },
      windowInHours: 3,
    }).secret;
    new Secret(this, "webhook", {
      placement: home,
      secretName: "orders/webhook",
      description: "Signs what the payment service calls",
      encryption,
      initialValue: { value: new EphemeralVariable(this, "orders_webhook", "Token of the webhook") },
      statements,
      notRotatedBecause: "The payment service gives it out by hand, once a year",
    });
  }
}
