import { z } from "zod";
import { accessAnalyzerSchema } from "./services/access-analyzer";
import { cloudTrailSchema } from "./services/cloudtrail";
import { configSchema } from "./services/config";
import { ebsEncryptionSchema } from "./services/ebs";
import { findingsSchema } from "./services/findings";
import { firewallManagerSchema } from "./services/firewall-manager";
import { guardDutySchema } from "./services/guardduty";
import { inspectorSchema } from "./services/inspector";
import { macieSchema } from "./services/macie";
import { securityHubSchema } from "./services/security-hub";
import { shieldSchema } from "./services/shield";

export const servicesSchema = z
  .strictObject({
    config: configSchema,
    cloudTrail: cloudTrailSchema,
    guardDuty: guardDutySchema,
    inspector: inspectorSchema,
    macie: macieSchema,
    securityHub: securityHubSchema,
    accessAnalyzer: accessAnalyzerSchema,
    findings: findingsSchema,
    ebsEncryption: ebsEncryptionSchema,
    firewallManager: firewallManagerSchema,
    shield: shieldSchema,
  })
  .prefault({})
  .describe("The security services of every account.");
