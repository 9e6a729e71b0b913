import { parse } from "yaml";
import { sandboxConfiguration } from "../../../cli/sandbox/scratch";

test("the sandbox's configuration keeps everything but the backend and the destroy protection", () => {
  const yaml = `# comment
organization: { name: example }
backend: { type: s3, keyPrefix: x/ }
destroyProtection:
  liftedFor:
    - { stack: bootstrap, reason: being moved to another account }
accounts:
  - { name: security, id: "012345678901" }
`;
  expect(parse(sandboxConfiguration(yaml))).toEqual({
    organization: { name: "example" },
    backend: { type: "local" },
    destroyProtection: { liftedFor: [{ stack: "*", reason: expect.any(String) }] },
    accounts: [{ name: "security", id: "012345678901" }],
  });
});
