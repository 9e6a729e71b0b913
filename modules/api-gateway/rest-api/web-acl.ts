import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { WebAclAssociation } from "../../waf/association";
import { baselineRules } from "../../waf/baseline";
import { WebAcl } from "../../waf/web-acl";
import type { RestApiWebAcl } from "./props";
import type { RestApiRoute } from "./route";

export interface OwnWebAclProps {
  readonly placement: Placement;
  /** Name of the API, which the web ACL carries. */
  readonly name: string;
  /** ARN of the stage that it protects. */
  readonly stageArn: string;
  /** What the API says of its web ACL. */
  readonly webAcl: Extract<RestApiWebAcl, { mode: "own" }>;
  /** Beginnings of paths to which more than 8 KB may be sent. */
  readonly uploadPaths: readonly string[];
}

/** The web ACL of an API that stands outside of Firewall Manager's policies. */
export class OwnWebAcl extends Construct {
  public readonly webAclArn: string;

  constructor(scope: Construct, id: string, { placement, name, stageArn, webAcl, uploadPaths }: OwnWebAclProps) {
    super(scope, id);
    const acl = new WebAcl(this, "acl", {
      placement,
      name,
      description: `Requests to the API ${name}`,
      rules: [...baselineRules({ ...webAcl.baseline, uploadPaths }), ...(webAcl.rules ?? [])],
      logs: webAcl.logs,
      bodyInspection: webAcl.inspectedKilobytes && { apiGateway: webAcl.inspectedKilobytes },
    });
    new WebAclAssociation(this, "association", {
      placement,
      webAclArn: acl.arn,
      resourceType: "rest-api-stage",
      resourceArn: stageArn,
      notUnderFirewallManager: webAcl.reason,
    });
    this.webAclArn = acl.arn;
  }
}

/**
 * Beginnings of the paths of large bodies, as requests have them: behind the stage's name, and behind the base path of a
 * name of one's own. A parameter ends the beginning.
 */
export function uploadPaths(routes: readonly RestApiRoute[], prefixes: readonly string[]): string[] {
  const uploads = routes.filter(({ integration, request }) => "s3Put" in integration || request?.largeBody === true);
  const beginnings = uploads.map(({ path }) => (path.includes("{") ? path.slice(0, path.indexOf("{")) : path));
  return [...new Set(prefixes.flatMap((prefix) => beginnings.map((path) => `${prefix}${path}`)))];
}
