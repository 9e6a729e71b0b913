import { advice } from "../../config/advice";
import type { LandingZone } from "../../config/model";
import { BASE_YAML } from "./base";
import { load } from "./support";

const notes = (yaml: string) => advice(load({ yaml: BASE_YAML + yaml }).landingZone as LandingZone);

describe("what benchmarks ask for and a configuration leaves open", () => {
  test("is told, each with the key that closes it", () => {
    expect(notes("")).toEqual([
      expect.stringMatching(/^no security contact: .*accountDefaults\.contacts/),
      expect.stringMatching(/^nobody can get in .*accountDefaults\.iam\.breakGlass/),
    ]);
  });

  test("and not once it is there", () => {
    const contact = "{ name: Team, title: Team, email: team@example.com, phone: '1' }";
    expect(
      notes(`accountDefaults: { contacts: { security: ${contact} }, iam: { breakGlass: { users: [user/a] } } }\n`),
    ).toEqual([]);
  });
});
