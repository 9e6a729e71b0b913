import { customParameters, type ParameterValue } from "../../../modules/security-hub/control-parameters";

describe("customParameters", () => {
  test("groups by control, controls and parameters sorted", () => {
    const parameters = customParameters([
      { control: "IAM.7", name: "RequireSymbols", value: { boolean: true } },
      { control: "EC2.18", name: "authorizedTcpPorts", value: { integerList: [443] } },
      { control: "IAM.7", name: "MinimumPasswordLength", value: { integer: 16 } },
    ]);
    expect(parameters).toEqual([
      {
        securityControlId: "EC2.18",
        parameter: [{ name: "authorizedTcpPorts", valueType: "CUSTOM", intList: { value: [443] } }],
      },
      {
        securityControlId: "IAM.7",
        parameter: [
          { name: "MinimumPasswordLength", valueType: "CUSTOM", int: { value: 16 } },
          { name: "RequireSymbols", valueType: "CUSTOM", bool: { value: true } },
        ],
      },
    ]);
  });

  test.each<[ParameterValue, object]>([
    [{ boolean: false }, { bool: { value: false } }],
    [{ double: 0.5 }, { double: { value: 0.5 } }],
    [{ enum: "TLS" }, { enum: { value: "TLS" } }],
    [{ enumList: ["a", "b"] }, { enumList: { value: ["a", "b"] } }],
    [{ integer: 0 }, { int: { value: 0 } }],
    [{ integerList: [1, 2] }, { intList: { value: [1, 2] } }],
    [{ string: "x" }, { string: { value: "x" } }],
    [{ stringList: ["x"] }, { stringList: { value: ["x"] } }],
  ])("writes %j as its own kind of value", (value, block) => {
    expect(customParameters([{ control: "ACM.1", name: "p", value }])[0]?.parameter).toEqual([
      { name: "p", valueType: "CUSTOM", ...block },
    ]);
  });
});
