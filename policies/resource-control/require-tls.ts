import type { ResourceControlService } from "../../core/resource-control-services";
import type { Control } from "../organization/control";
import { everyAction } from "./actions";
import { denyEverybody } from "./statement";

export interface RequireTlsSettings {
  /** Services whose resources take requests by HTTPS alone. */
  readonly services: readonly ResourceControlService[];
  /** Oldest TLS version that Amazon S3 takes. It is the only service with a condition key for it. */
  readonly minimumS3TlsVersion: "1.2" | "1.3";
}

/**
 * HTTPS for everything, and a recent TLS for Amazon S3. Bool without IfExists: every request of a caller has
 * `aws:SecureTransport`; if AWS leaves it out of a call between its services, the call is not to be denied.
 */
export function requireTls({ services, minimumS3TlsVersion }: RequireTlsSettings): Control {
  return {
    id: "require-tls",
    denies: `access to ${[...services].sort().join(", ")} by plain HTTP, and to s3 by a TLS older than ${minimumS3TlsVersion}`,
    why: "What crosses a network without encryption can be read and changed on its way.",
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html",
    statements: [
      denyEverybody({
        sid: "RequireHttps",
        actions: everyAction(services),
        condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
      denyEverybody({
        sid: "RequireS3TlsVersion",
        actions: everyAction(["s3"]),
        condition: { NumericLessThan: { "s3:TlsVersion": minimumS3TlsVersion } },
      }),
    ],
  };
}
