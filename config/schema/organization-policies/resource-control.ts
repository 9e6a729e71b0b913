import { z } from "zod";
import {
  DATA_SERVICES,
  IDENTITY_PERIMETER_SERVICES,
  RESOURCE_CONTROL_SERVICES,
} from "../../../core/resource-control-services";
import { accountId, reason, servicePrincipal, text } from "../fields";
import { control, placed } from "./control";

const reasonField = reason.describe("Why, for whoever reviews the exceptions; at least 10 characters.");

const trustedAccounts = z
  .array(
    z.strictObject({
      accountId: accountId.describe("Id of an account outside of the organization, 12 digits."),
      reason: reasonField,
    }),
  )
  .default([]);

const exceptResources = z
  .array(
    z.strictObject({
      arn: text(/^arn:[^:\s]+:[a-z0-9-]+:[^:\s]*:[^:\s]*:\S+$/, "an ARN of a named service").describe(
        "ARN of a resource, with * for any characters.",
      ),
      reason: reasonField,
    }),
  )
  .default([])
  .describe("Resources that it does not guard.");

function servicesField(allowed: readonly string[]) {
  return z
    .array(z.enum(allowed as typeof RESOURCE_CONTROL_SERVICES))
    .min(1)
    .default([...DATA_SERVICES])
    .describe(`Services that it covers, by the prefix of their actions. Default: ${DATA_SERVICES.join(", ")}.`);
}

const identityPerimeterSchema = z
  .strictObject({
    ...control,
    services: servicesField(IDENTITY_PERIMETER_SERVICES),
    trustedAccounts: trustedAccounts.describe("Accounts outside of the organization whose principals may come in."),
    exceptResources,
    exclusionTag: text(/^(?!aws:)[A-Za-z0-9_.:/=+@-]{1,128}$/, "the key of a tag")
      .optional()
      .describe(
        "Key of a tag that leaves a resource outside if its value is true. Whoever may tag may then open: protect the tag.",
      ),
  })
  .prefault({})
  .describe("Only principals of the organization, and AWS services, get at the organization's resources.");

const confusedDeputySchema = z
  .strictObject({
    ...control,
    services: servicesField(RESOURCE_CONTROL_SERVICES),
    trustedAccounts: trustedAccounts.describe(
      "Accounts outside of the organization on whose behalf AWS services may come.",
    ),
    trustedServices: z
      .array(
        z.strictObject({
          service: servicePrincipal.describe("Principal of an AWS service, such as drt.shield.amazonaws.com."),
          reason: reasonField,
        }),
      )
      .default([
        { service: "drt.shield.amazonaws.com", reason: "The Shield Response Team reads logs that it is given." },
      ])
      .describe("AWS services that may come on anybody's behalf. Default: the Shield Response Team's."),
    exceptResources,
  })
  .prefault({})
  .describe("AWS services get at the organization's resources on behalf of the organization alone.");

const requireTlsSchema = z
  .strictObject({
    ...control,
    services: servicesField(RESOURCE_CONTROL_SERVICES),
    minimumS3TlsVersion: z.enum(["1.2", "1.3"]).default("1.2").describe("Oldest TLS version that Amazon S3 takes."),
  })
  .prefault({})
  .describe("Requests come by HTTPS alone.");

const trustedOidcSchema = z
  .array(
    z.strictObject({
      provider: text(
        /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9._~/-]+)?$/,
        "host and path of an issuer, without https://",
      ).describe("Host and path of the issuer, without https://, such as token.actions.githubusercontent.com."),
      subjects: z
        .array(text(/^[^*?\s]\S*$/, "a claim that does not begin with a wildcard"))
        .default([])
        .describe("Values of the claim sub that may assume roles, with * for any characters, such as repo:example/*."),
      audiences: z
        .array(text(/^[^*?\s]\S*$/, "a claim that does not begin with a wildcard"))
        .default([])
        .describe("Values of the claim aud that may assume roles, such as sts.amazonaws.com."),
    }),
  )
  .default([])
  .describe("OpenID Connect providers, and who of them may assume roles. Empty: there is no such control.");

const oidcAudienceSchema = z
  .strictObject({
    ...placed,
    trustedOidc: trustedOidcSchema,
    denyOtherProviders: z
      .boolean()
      .default(false)
      .describe(
        "Whether identities of any other provider are denied. Each EKS cluster with IAM roles for service accounts, and Cognito identity pools, are providers too.",
      ),
  })
  .prefault({})
  .describe(
    "Holds roles to the organization's own part of OpenID Connect providers; there if trustedOidc is not empty.",
  );

export const resourceControlSchema = z
  .strictObject({
    identityPerimeter: identityPerimeterSchema,
    confusedDeputy: confusedDeputySchema,
    requireTls: requireTlsSchema,
    denySseC: z
      .strictObject({ ...control })
      .prefault({})
      .describe("No object in Amazon S3 is stored under a key that the caller sends along (SSE-C)."),
    oidcAudience: oidcAudienceSchema,
  })
  .prefault({})
  .describe("Resource control policies: what nobody can do to the resources of a member account.");
