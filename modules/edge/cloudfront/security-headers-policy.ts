import { CloudfrontResponseHeadersPolicy } from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { requirePolicyName } from "./policy-name";

export interface SecurityHeadersPolicyProps {
  readonly placement: Placement;

  /** Name, unique in the account, 1-128 characters. */
  readonly name: string;

  /**
   * The Content-Security-Policy header.
   *
   * @default "default-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'"
   */
  readonly contentSecurityPolicy?: string;

  /**
   * Seconds that browsers use HTTPS alone for the domain and its subdomains (Strict-Transport-Security).
   *
   * @default 31536000
   */
  readonly hstsInSeconds?: number;

  /**
   * Headers taken out of the origin's answers, such as those that tell what software it is.
   *
   * @default - Server and X-Powered-By
   */
  readonly removedHeaders?: readonly string[];
}

const DEFAULT_CONTENT_SECURITY_POLICY =
  "default-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'";

/**
 * Security headers on every answer, over whatever the origin sent.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 */
export class SecurityHeadersPolicy extends Construct {
  public readonly responseHeadersPolicyId: string;

  constructor(scope: Construct, id: string, props: SecurityHeadersPolicyProps) {
    super(scope, id);
    const { placement, name, hstsInSeconds = 31_536_000 } = props;
    requirePolicyName(this, name);
    if (!Number.isInteger(hstsInSeconds) || hstsInSeconds < 1) {
      throw new ConfigError(this, `hstsInSeconds must be a whole number from 1 up, got ${hstsInSeconds}`);
    }
    const removed = props.removedHeaders ?? ["Server", "X-Powered-By"];
    const policy = new CloudfrontResponseHeadersPolicy(this, "policy", {
      ...placement,
      name,
      securityHeadersConfig: {
        contentSecurityPolicy: {
          contentSecurityPolicy: props.contentSecurityPolicy ?? DEFAULT_CONTENT_SECURITY_POLICY,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: "DENY", override: true },
        referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: true },
        strictTransportSecurity: {
          accessControlMaxAgeSec: hstsInSeconds,
          includeSubdomains: true,
          preload: false,
          override: true,
        },
      },
      removeHeadersConfig: removed.length > 0 ? { items: removed.map((header) => ({ header })) } : undefined,
    });
    this.responseHeadersPolicyId = policy.id;
  }
}
