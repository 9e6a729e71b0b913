import type { ApiDomainProps } from "../../edge/api-gateway/api-domain";
import type { RequestLimits } from "../../edge/api-gateway/limits";
import type { UsagePlanProps } from "../../edge/api-gateway/usage-plan";
import type { Encryption } from "../../kms/encryption";
import type { Placement } from "../../placement";
import type { BaselineOptions } from "../../waf/baseline";
import type { InspectedKilobytes } from "../../waf/body-inspection";
import type { WebAclLogs } from "../../waf/logging";
import type { Rule } from "../../waf/rule";
import type { RestApiRoute } from "./route";

/** From where the API is reached. */
export type RestApiEndpoint =
  /** From the internet, or only from these addresses in CIDR notation. Behind CloudFront they would be CloudFront's. */
  | { readonly mode: "regional"; readonly sourceIps?: readonly string[] }
  /** From VPCs, through these interface endpoints of execute-api (vpce-...), and from nowhere else. */
  | { readonly mode: "private"; readonly vpcEndpointIds: readonly string[] };

/** Whose web ACL stands before the API. A stage has one at most. */
export type RestApiWebAcl =
  /** That of the organization's Firewall Manager policy; this module makes none. */
  | { readonly mode: "firewall-manager" }
  /** One of the API's own, with the rules of `baselineRules`. */
  | {
      readonly mode: "own";

      /** Where the log of the web ACL goes. */
      readonly logs: WebAclLogs;

      /** Why no policy of Firewall Manager holds the stage: a sentence, listed with the acknowledged guardrail. */
      readonly reason: string;

      /**
       * Tags of the stage by which a policy of Firewall Manager leaves it out (its `excludedResourceTags`).
       *
       * @default - none: no policy holds the account
       */
      readonly stageTags?: Readonly<Record<string, string>>;

      /** How the baseline differs. Upload paths come from the routes. @default - everything is on */
      readonly baseline?: Omit<BaselineOptions, "uploadPaths">;

      /** Rules beside the baseline, whose priorities are multiples of 100. @default - none */
      readonly rules?: readonly Rule[];

      /** Kilobytes of a body that WAF looks at. AWS bills more than 16. @default 16 */
      readonly inspectedKilobytes?: InspectedKilobytes;
    };

/** A name of one's own for the API, which then answers under no other. */
export interface RestApiDomain extends Omit<ApiDomainProps, "placement" | "apis"> {
  /** First part of the path. @default - the API has the whole name */
  readonly basePath?: string;
}

export interface RestApiProps {
  /** Account and region of the API. */
  readonly placement: Placement;

  /** Name of the API, also in the names of log groups, of the web ACL and of metrics: letters, digits, `-` and `_`. */
  readonly name: string;

  /** What the API is for. */
  readonly description: string;

  /** Name of the stage, the first part of paths where the API has no domain: letters, digits and `_`. @default "api" */
  readonly stageName?: string;

  /** Methods of the API. */
  readonly routes: readonly RestApiRoute[];

  /** Whose users may call. Their ID token stands in the header Authorization. */
  readonly authorization: { readonly userPoolArns: readonly string[] };

  /**
   * Pages of which origins may call from a browser, such as https://app.example.com. Functions must answer with the origin
   * of the request if it is one of these. What API Gateway refuses itself (401, 403, 429, ...) can carry one fixed origin:
   * the first of the list; to pages of the others such an answer looks like a failed connection.
   */
  readonly allowedOrigins: readonly string[];

  /** Whether pages of localhost may call, by http too: for development accounts. @default false */
  readonly allowLocalOrigins?: boolean;

  /** From where the API is reached. @default - regional, from everywhere */
  readonly endpoint?: RestApiEndpoint;

  /** Whose web ACL stands before the API. @default - Firewall Manager's */
  readonly webAcl?: RestApiWebAcl;

  /** Limits of each method, for all callers together. */
  readonly limits: RequestLimits;

  /** Limits of each caller: then every method but OPTIONS asks for a key (x-api-key) too. @default - none */
  readonly usagePlan?: Pick<UsagePlanProps, "limits" | "quota" | "keys">;

  /** Whose key encrypts the log groups. A key of ours must let CloudWatch Logs use it for them (`logGroupEncryption`). */
  readonly encryption: Extract<Encryption, { mode: "aws-owned" | "customer" }>;

  /** Days that logs are kept: one of the periods that CloudWatch Logs takes. @default 365 */
  readonly logRetentionInDays?: number;

  /** Media types that are bytes, not text. None may be all types, which would break CORS. @default - none */
  readonly binaryMediaTypes?: readonly string[];

  /** Smallest answer in bytes that is compressed, 0-10485760. @default 1024 */
  readonly minimumCompressionBytes?: number;

  /** @default - the API's own name of execute-api */
  readonly domain?: RestApiDomain;
}

export const DEFAULT_STAGE_NAME = "api";
