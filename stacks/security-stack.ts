import type { Construct } from "constructs";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { addAccessAnalyzer } from "./security/access-analyzer";
import { addConfig } from "./security/config";
import { addDashboards } from "./security/dashboards";
import { addFindingRoutes } from "./security/finding-routes";
import { addFirewallManager } from "./security/firewall-manager";
import { addGuardDuty } from "./security/guardduty";
import { addGuardDutyFindings } from "./security/guardduty-findings";
import { addInspector } from "./security/inspector";
import { addMacie } from "./security/macie";
import { addSecurityHub } from "./security/security-hub";

/** Stack security: what the security account, as the administrator, sets for the whole organization. */
export class SecurityStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    addGuardDuty(this);
    addGuardDutyFindings(this);
    addInspector(this);
    addMacie(this);
    addSecurityHub(this);
    addAccessAnalyzer(this);
    addConfig(this);
    addFirewallManager(this);
    addFindingRoutes(this);
    addDashboards(this);
  }
}
