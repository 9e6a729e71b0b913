import type { LogSources } from "../../../modules/log-archive/log-sources";

export const SOURCES: LogSources = {
  organizationId: "o-exampleorg1",
  managementAccountId: "111111111111",
  securityAccountId: "333333333333",
  trailArn: "arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-organization-trail",
  optInRegions: [],
};
