import { z } from "zod";
import { accountId, reason, text } from "../../fields";
import { optInControl } from "../control";

const OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

const cidr = text(
  new RegExp(`^${OCTET}(\\.${OCTET}){3}/(3[0-2]|[12]?\\d)$`),
  "a range of IPv4 addresses such as 203.0.113.0/24",
);

export const resourcePerimeterSchema = z
  .strictObject({
    ...optInControl,
    services: z
      .array(text(/^[a-z0-9-]+$/, "the prefix of a service, such as s3"))
      .min(1)
      .default(["dynamodb", "kms", "s3", "secretsmanager", "sns", "sqs"])
      .describe("Prefixes of services whose resources outside of the organization are denied."),
    trustedResources: z
      .array(
        z.strictObject({
          arn: text(
            /^arn:[^:\s]+:[a-z0-9-]+:[^:\s]*:[^:\s]*:[^*\s]\S*$/,
            "an ARN of a named service that does not begin with a wildcard",
          ).describe("ARN of a resource of another organization, with * for any characters."),
          accountId: accountId.describe("Id of the account that owns it, 12 digits."),
          reason: reason.describe("Why it is used; shown in reports."),
        }),
      )
      .default([])
      .describe("Resources of other organizations that members may use."),
  })
  .prefault({})
  .describe("Denies using data resources outside of the organization. Look into CloudTrail first who does.");

export const networkPerimeterSchema = z
  .strictObject({
    ...optInControl,
    sourceIpRanges: z
      .array(cidr)
      .default([])
      .describe("Public address ranges of the organization's own networks, IPv4 in CIDR notation."),
  })
  .prefault({})
  .describe(
    "Holds principals with the tag dp:include:network = true to the organization's VPC endpoints and address ranges.",
  );

export const perimeterGovernanceSchema = z
  .strictObject({ ...optInControl })
  .prefault({})
  .describe("Denies setting the tags dp:* of the data perimeter, and sharing that no condition can limit.");
