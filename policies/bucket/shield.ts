import type { Statement } from "../document";

/**
 * Lets the Shield Response Team read a bucket of logs. AWS puts this into the policy of a bucket that is associated with
 * the team; a bucket whose policy Terraform keeps must have it already, else the next deployment takes it away. A bucket
 * that is not associated, such as an eleventh, is open to the team by this alone.
 *
 * No condition: AWS's page has none, and does not say which keys the team's calls carry.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html
 */
export function responseTeamReads(bucketArn: string): Statement {
  return {
    Sid: "AWSDDoSResponseTeamAccessS3Bucket",
    Effect: "Allow",
    Principal: { Service: "drt.shield.amazonaws.com" },
    Action: ["s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket"],
    Resource: [bucketArn, `${bucketArn}/*`],
  };
}
