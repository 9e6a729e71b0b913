import type { Row } from "./row";
import { accessAnalyzerRows } from "./services/access-analyzer";
import { cloudTrailRows } from "./services/cloudtrail";
import { configRows } from "./services/config";
import { ebsRows } from "./services/ebs";
import { eventRows } from "./services/events";
import { firewallManagerRows } from "./services/firewall-manager";
import { guardDutyRows } from "./services/guardduty";
import { inspectorRows } from "./services/inspector";
import { macieRows } from "./services/macie";
import { securityHubRows } from "./services/security-hub";

/** Everything that must be so in every account and governed region, in the order of the report. */
export const ROWS: readonly Row[] = [
  ...guardDutyRows,
  ...inspectorRows,
  ...macieRows,
  ...securityHubRows,
  ...accessAnalyzerRows,
  ...configRows,
  ...cloudTrailRows,
  ...eventRows,
  ...ebsRows,
  ...firewallManagerRows,
];
