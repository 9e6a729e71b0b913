import type { Construct } from "constructs";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { addBackupSettings } from "./organization-services/backup";
import { addBreakGlassAlarm } from "./organization-services/break-glass";
import { addBudgets } from "./organization-services/budgets";
import { addCisAlarms } from "./organization-services/cis-alarms";
import { addCloudTrail } from "./organization-services/cloudtrail";
import { addCloudTrailDelegation } from "./organization-services/cloudtrail-delegation";
import { addFirewallManager } from "./organization-services/firewall-manager";
import { addGuardDuty } from "./organization-services/guardduty";
import { addIdentityCenter } from "./organization-services/identity-center";
import { addInspector } from "./organization-services/inspector";
import { addMacie } from "./organization-services/macie";
import { addSecurityHub } from "./organization-services/security-hub";

/**
 * Stack organization-services: what only the management account can do for the services that the organization shares.
 * It comes after the security account's own stack, which must have its services on before they are delegated to it.
 */
export class OrganizationServicesStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const trail = addCloudTrail(this);
    addCloudTrailDelegation(this, trail);
    addCisAlarms(this, trail);
    addBreakGlassAlarm(this, trail);
    addGuardDuty(this);
    addSecurityHub(this);
    addMacie(this);
    addInspector(this);
    addFirewallManager(this);
    addBackupSettings(this);
    addBudgets(this);
    addIdentityCenter(this);
  }
}
