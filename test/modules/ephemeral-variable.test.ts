import { EphemeralVariable } from "../../modules/ephemeral-variable";
import { synth } from "../support/synth";

test("is a variable that Terraform neither prints nor keeps, by the name that was given", () => {
  const stack = synth((s) => {
    new EphemeralVariable(s, "api_token", "Token of the partner's API");
  });
  expect(stack.variable).toEqual({
    api_token: {
      type: "string",
      description: "Token of the partner's API",
      sensitive: true,
      nullable: false,
      ephemeral: true,
    },
  });
});

test.each(["Token", "1token", "api-token", ""])("refuses the name '%s'", (name) => {
  expect(() => synth((s) => new EphemeralVariable(s, name, "A token"))).toThrow();
});
