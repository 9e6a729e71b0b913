import type { Construct } from "constructs";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";

export class AccountStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    void this.home;
  }
}
