import { UserPool } from "cdktf-landing-zone/modules/cognito/user-pool";
import { UserPoolClient } from "cdktf-landing-zone/modules/cognito/user-pool-client";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { WebAclAssociation } from "cdktf-landing-zone/modules/waf/association";
import { baselineRules } from "cdktf-landing-zone/modules/waf/baseline";
import { WafLogGroup } from "cdktf-landing-zone/modules/waf/log-group";
import { WebAcl } from "cdktf-landing-zone/modules/waf/web-acl";
import { Construct } from "constructs";

/** Where customers sign in. Firewall Manager reaches no user pool, so its web ACL is the service's own. */
export class OrdersSignIn extends Construct {
  public readonly userPoolArn: string;

  constructor(scope: Construct, id: string, { home }: { readonly home: Placement }) {
    super(scope, id);
    const { userPoolId, userPoolArn } = new UserPool(this, "users", { placement: home, name: "orders" });
    this.userPoolArn = userPoolArn;
    new UserPoolClient(this, "web", { placement: home, userPoolId, name: "web" });
    const logGroup = new WafLogGroup(this, "log", { placement: home, name: "aws-waf-logs-orders" });
    const webAcl = new WebAcl(this, "web-acl", {
      placement: home,
      name: "orders-sign-in",
      rules: baselineRules({ requestsPerFiveMinutes: 500 }),
      logs: logGroup.logs,
    });
    new WebAclAssociation(this, "association", {
      placement: home,
      webAclArn: webAcl.arn,
      resourceType: "cognito-user-pool",
      resourceArn: userPoolArn,
    });
  }
}
