import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { certificateArnProblem } from "../certificates/certificate-arn";
import type { Placement } from "../placement";

/** A domain of one's own. Its parent, example.com for login.example.com, must have an A record that resolves. */
export interface OwnDomain {
  /** Whole name in lower case, such as login.example.com. */
  readonly domainName: string;

  /** ARN of a certificate in us-east-1, where CloudFront, which answers for the domain, looks for it. */
  readonly certificateArn: string;
}

/** A name below amazoncognito.com: 1-63 lower case letters, digits and dashes. */
export interface CognitoDomain {
  readonly prefix: string;
}

export interface UserPoolDomainProps {
  readonly placement: Placement;

  /** The pool: `userPoolId` of a `UserPool`. */
  readonly userPoolId: string;

  /** Another name takes the old one's sign-in pages away. */
  readonly domain: CognitoDomain | OwnDomain;

  /**
   * Look of the pages: 2 is the managed login, which shows nothing before somebody has made a style for the client
   * (aws cognito-idp create-managed-login-branding), which AWS provider 5.100 cannot; 1 works as it is.
   *
   * @default 1
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
   */
  readonly managedLoginVersion?: 1 | 2;
}

/** The sign-in pages of a pool, for clients with `hostedSignIn`. */
export class UserPoolDomain extends Construct {
  /** What an alias record of an own domain points to; for a domain of Cognito's own it is nobody's business. */
  public readonly target: { readonly dnsName: string; readonly hostedZoneId: string };

  constructor(scope: Construct, id: string, props: UserPoolDomainProps) {
    super(scope, id);
    const { placement, userPoolId, domain, managedLoginVersion = 1 } = props;
    const problem = "prefix" in domain ? prefixProblem(domain.prefix) : ownDomainProblem(domain);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const resource = new CognitoUserPoolDomain(this, "domain", {
      ...placement,
      userPoolId,
      domain: "prefix" in domain ? domain.prefix : domain.domainName,
      certificateArn: "prefix" in domain ? undefined : domain.certificateArn,
      managedLoginVersion,
    });
    this.target = {
      dnsName: resource.cloudfrontDistribution,
      hostedZoneId: resource.cloudfrontDistributionZoneId,
    };
  }
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
function prefixProblem(prefix: string): string | undefined {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(prefix)) {
    return `domain.prefix must be 1-63 lower case letters, digits and dashes inside, got ${quote(prefix)}`;
  }
  const reserved = ["aws", "amazon", "cognito"].find((word) => prefix.includes(word));
  return reserved === undefined ? undefined : `domain.prefix must not hold '${reserved}', got ${quote(prefix)}`;
}

function ownDomainProblem({ domainName, certificateArn }: OwnDomain): string | undefined {
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,}[a-z]{2,63}$/.test(domainName)) {
    return `domain.domainName must be a name below a domain, such as login.example.com, got ${quote(domainName)}`;
  }
  return certificateArnProblem("domain.certificateArn", certificateArn, "us-east-1");
}
