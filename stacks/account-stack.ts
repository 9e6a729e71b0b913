import type { Construct } from "constructs";
import { addAccessLogBuckets } from "./account/access-logs";
import { addConfig } from "./account/config";
import { addEbsEncryption } from "./account/ebs";
import { addEventForwarding } from "./account/event-forwarding";
import { addGuardDuty } from "./account/guardduty";
import { addInspector } from "./account/inspector";
import { addMacie } from "./account/macie";
import { addSecurityBus } from "./account/security-bus";
import { addSecurityHub } from "./account/security-hub";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";

/**
 * Stack account-<name>: the baseline that every active account has in every governed region, and in the security
 * account what it must have turned on before anything is delegated to it.
 */
export class AccountStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    addConfig(this);
    addEbsEncryption(this);
    addAccessLogBuckets(this);
    addGuardDuty(this);
    addSecurityHub(this);
    addMacie(this);
    addInspector(this);
    addEventForwarding(this, addSecurityBus(this));
  }
}
