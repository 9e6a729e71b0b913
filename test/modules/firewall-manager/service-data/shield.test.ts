import type { ShieldSettings } from "../../../../modules/firewall-manager/service-data/shield";
import { dataOf } from "../policies";

describe("the data of a SHIELD_ADVANCED policy", () => {
  test.each<[string, Omit<ShieldSettings, "type">, string, object]>([
    [
      "responds by itself where asked, on load balancers",
      {
        resourceTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
        automaticResponse: { status: "ENABLED", action: "COUNT" },
      },
      "eu-west-1",
      {
        type: "SHIELD_ADVANCED",
        automaticResponseConfiguration: { automaticResponseStatus: "ENABLED", automaticResponseAction: "COUNT" },
        overrideCustomerWebaclClassic: false,
        optimizeUnassociatedWebACL: true,
      },
    ],
    [
      "leaves the response to the accounts by default, on distributions",
      { resourceTypes: ["AWS::CloudFront::Distribution"], replaceClassicWebAcls: true, onlyUsedWebAcls: false },
      "us-east-1",
      {
        type: "SHIELD_ADVANCED",
        automaticResponseConfiguration: { automaticResponseStatus: "IGNORED" },
        overrideCustomerWebaclClassic: true,
        optimizeUnassociatedWebACL: false,
      },
    ],
    [
      "is only a type for addresses and classic load balancers",
      { resourceTypes: ["AWS::EC2::EIP", "AWS::ElasticLoadBalancing::LoadBalancer"] },
      "eu-west-1",
      { type: "SHIELD_ADVANCED" },
    ],
  ])("%s", (_, settings, region, data) => {
    expect(dataOf({ type: "SHIELD_ADVANCED", ...settings }, region)).toEqual(data);
  });
});
