import { CognitoUserPool, type CognitoUserPoolConfig } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { acknowledge } from "../acknowledge";
import { WebAclAssociation } from "../waf/association";
import { SmsRole } from "./sms-role";
import { off, userPoolProblem } from "./user-pool-problem";
import type { PasswordPolicy, SesSender, UserPoolProps } from "./user-pool-props";

/**
 * Users of an application, who sign in with a long password and a second factor. Administrators invite them, threat
 * protection watches them, and neither Cognito nor Terraform lets the pool go.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html
 */
export class UserPool extends Construct {
  public readonly userPoolId: string;
  public readonly userPoolArn: string;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(scope, id);
    const problem = userPoolProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, signInWith = "email", recovery = "verified_email", selfSignUp, threatProtection } = props;
    const mfaOff = off(props.mfa);
    const threatProtectionOff = off(threatProtection);
    const pool = new CognitoUserPool(this, "pool", {
      ...placement,
      name: props.name,
      usernameAttributes: signInWith === "email" ? ["email"] : undefined,
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ["email"],
      // A new address replaces the old one only when its owner has shown that he reads it.
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ["email"] },
      accountRecoverySetting: { recoveryMechanism: [{ name: recovery, priority: 1 }] },
      adminCreateUserConfig: { allowAdminCreateUserOnly: selfSignUp === undefined },
      passwordPolicy: passwordPolicy(props.passwords),
      ...this.secondFactor(props),
      userPoolTier: threatProtectionOff === undefined ? "PLUS" : "ESSENTIALS",
      userPoolAddOns:
        threatProtectionOff === undefined
          ? { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" } }
          : undefined,
      // AWS's default, and told back: without it the provider would plan to take it away.
      signInPolicy: { allowedFirstAuthFactors: ["PASSWORD"] },
      emailConfiguration: props.email && emailConfiguration(props.email),
      deletionProtection: (props.deletionProtection ?? true) ? "ACTIVE" : "INACTIVE",
      tags: props.tags && { ...props.tags },
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    if (mfaOff !== undefined) acknowledge(pool, "LZ-COGNITO-04", mfaOff);
    if (threatProtectionOff !== undefined) acknowledge(pool, "LZ-COGNITO-05", threatProtectionOff);
    if (selfSignUp !== undefined) acknowledge(pool, "LZ-COGNITO-06", selfSignUp.reason);
    if (props.webAclArn !== undefined) {
      new WebAclAssociation(this, "web-acl", {
        placement,
        webAclArn: props.webAclArn,
        resourceType: "cognito-user-pool",
        resourceArn: pool.arn,
      });
    }
    this.userPoolId = pool.id;
    this.userPoolArn = pool.arn;
  }

  private secondFactor({ placement, name, mfa = "ON", sms }: UserPoolProps): Partial<CognitoUserPoolConfig> {
    if (typeof mfa === "object") return { mfaConfiguration: "OFF" };
    const authenticator = { mfaConfiguration: mfa, softwareTokenMfaConfiguration: { enabled: true } };
    if (sms === undefined) return authenticator;
    const plainName = name.replace(/\s/g, "-");
    const externalId = `${plainName}-sms`;
    const role = new SmsRole(this, "sms", {
      placement,
      roleName: sms.roleName ?? externalId.slice(-MAX_ROLE_NAME_LENGTH),
      externalId,
    });
    return {
      ...authenticator,
      smsConfiguration: { externalId, snsCallerArn: role.roleArn, snsRegion: sms.region ?? placement.regionName },
      dependsOn: [role.ready],
    };
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MAX_ROLE_NAME_LENGTH = 64;

function passwordPolicy({ minimumLength = 14, historySize = 24, temporaryValidityInDays = 3 }: PasswordPolicy = {}) {
  return {
    minimumLength,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    passwordHistorySize: historySize,
    temporaryPasswordValidityDays: temporaryValidityInDays,
  };
}

function emailConfiguration({ identityArn, from, replyTo }: SesSender) {
  return {
    emailSendingAccount: "DEVELOPER",
    sourceArn: identityArn,
    fromEmailAddress: from,
    replyToEmailAddress: replyTo,
  };
}
