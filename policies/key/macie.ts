import { isAvailable } from "../../core/region-capabilities";
import type { Statement } from "../document";
import { fromMacieAdministrator, maciePrincipal, type MacieSource } from "../macie-source";

/**
 * Lets Macie encrypt the discovery results that its administrator stores. Nothing in a region without Macie: the
 * region's own principal does not exist there, and KMS refuses a policy that names it.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
 */
export function macieEncryption(source: MacieSource): Statement[] {
  if (!isAvailable("macie2", source.region)) return [];
  return [
    {
      Sid: "MacieEncrypt",
      Effect: "Allow",
      Principal: maciePrincipal(source),
      Action: ["kms:GenerateDataKey", "kms:Encrypt"],
      Resource: "*",
      Condition: fromMacieAdministrator(source),
    },
  ];
}
