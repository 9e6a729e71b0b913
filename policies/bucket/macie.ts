import type { Statement } from "../document";
import { fromMacieAdministrator, maciePrincipal, type MacieSource } from "../macie-source";

/**
 * Lets Macie's administrator store the discovery results of the organization.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
 */
export function macieResults(bucketArn: string, source: MacieSource): Statement[] {
  const Principal = maciePrincipal(source);
  const Condition = fromMacieAdministrator(source);
  return [
    {
      Sid: "MacieLocation",
      Effect: "Allow",
      Principal,
      Action: "s3:GetBucketLocation",
      Resource: bucketArn,
      Condition,
    },
    {
      Sid: "MacieWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: `${bucketArn}/*`,
      Condition,
    },
  ];
}
