import { EMPTY_LOCK, lockSchema } from "../../config/lock";
import { BASE_LOCK } from "./base";
import { load } from "./support";

describe("the lock file", () => {
  test("holds nothing before anything is deployed", () => {
    expect(EMPTY_LOCK).toEqual({
      version: 1,
      organizationalUnits: {},
      accounts: {},
      optInRegions: {},
      logKeys: {},
      dataKeys: {},
      knowledgeBases: {},
      guardDutyDetectors: {},
      guardDutyDelegations: [],
      inspectorDelegations: [],
      macieDelegations: [],
      securityHubDelegations: [],
      firewallManagerDelegations: [],
    });
  });

  test("reads back as it was written", () => {
    const { landingZone } = load({});
    expect(JSON.parse(JSON.stringify(landingZone?.lock))).toEqual(JSON.parse(BASE_LOCK));
    expect(lockSchema.parse(landingZone?.lock)).toEqual(landingZone?.lock);
  });

  test("has no facts under the names of an object's methods", () => {
    const { landingZone } = load({});
    for (const lock of [EMPTY_LOCK, landingZone?.lock]) {
      expect(lock && "constructor" in lock.accounts).toBe(false);
      expect(lock && "toString" in lock.organizationalUnits).toBe(false);
    }
  });
});
