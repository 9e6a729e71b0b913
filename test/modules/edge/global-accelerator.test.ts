import { Accelerator, type AcceleratorProps } from "../../../modules/edge/global-accelerator/accelerator";
import type { Endpoint } from "../../../modules/edge/global-accelerator/endpoint-group";
import { loadBalancerArn } from "../../fixtures/module-stacks/edge-parts";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const behind = (endpoint: Partial<Endpoint> = {}, region = "eu-west-1") => ({
  region,
  endpoints: [{ loadBalancerArn: loadBalancerArn("eu-west-1"), ...endpoint }],
});

function accelerator(props: Partial<AcceleratorProps> = {}): StackJson {
  return synth((stack) => {
    new Accelerator(stack, "entry", {
      placement: stack.in("eu-west-1"),
      name: "entry",
      flowLogs: { bucketName: "logs" },
      endpointGroups: [behind()],
      ...props,
    });
  });
}

describe("Accelerator", () => {
  test("logs its flows and may not be destroyed, since its addresses would be gone", () => {
    expect(resourceOf(accelerator(), "aws_globalaccelerator_accelerator")).toMatchObject({
      enabled: true,
      ip_address_type: "IPV4",
      attributes: { flow_logs_enabled: true, flow_logs_s3_bucket: "logs", flow_logs_s3_prefix: "global-accelerator" },
      lifecycle: { prevent_destroy: true },
    });
  });

  test("opens port 443 alone", () => {
    expect(resourceOf(accelerator(), "aws_globalaccelerator_listener")).toMatchObject({
      protocol: "TCP",
      client_affinity: "NONE",
      port_range: [{ from_port: 443, to_port: 443 }],
    });
  });

  test("shows viewers' addresses to the load balancer, so that its web ACL sees them", () => {
    expect(resourceOf(accelerator(), "aws_globalaccelerator_endpoint_group")).toMatchObject({
      listener_arn: "${aws_globalaccelerator_listener.entry_listener.arn}",
      endpoint_group_region: "eu-west-1",
      traffic_dial_percentage: 100,
      endpoint_configuration: [
        { endpoint_id: loadBalancerArn("eu-west-1"), weight: 128, client_ip_preservation_enabled: true },
      ],
    });
  });

  test("has one group for each region", () => {
    const groups = resourcesOf(
      accelerator({
        endpointGroups: [
          behind(),
          { region: "eu-central-1", endpoints: [{ loadBalancerArn: loadBalancerArn("eu-central-1") }] },
        ],
      }),
      "aws_globalaccelerator_endpoint_group",
    );
    expect(Object.keys(groups)).toEqual(["entry_eu-central-1_group", "entry_eu-west-1_group"]);
  });

  test.each<[string, Partial<AcceleratorProps>, string]>([
    [
      "a network load balancer, and says what to do",
      { endpointGroups: [behind({ loadBalancerArn: loadBalancerArn("eu-west-1").replace("/app/", "/net/") })] },
      "AWS WAF does not protect a network load balancer; for fixed addresses with WAF put Global Accelerator",
    ],
    [
      "something that is no load balancer",
      { endpointGroups: [behind({ loadBalancerArn: "arn:aws:ec2:eu-west-1:999999999999:instance/i-1" })] },
      "loadBalancerArn must be the ARN of an application load balancer",
    ],
    [
      "a load balancer elsewhere",
      { endpointGroups: [behind({}, "eu-central-1")] },
      "must be in eu-central-1, got one in eu-west-1",
    ],
    ["no region", { endpointGroups: [] }, "endpointGroups must hold at least one region"],
    ["a region twice", { endpointGroups: [behind(), behind()] }, "endpointGroups has two groups for 'eu-west-1'"],
    [
      "no endpoint",
      { endpointGroups: [{ region: "eu-west-1", endpoints: [] }] },
      "endpoints of eu-west-1 must be 1 to 10, got 0",
    ],
    [
      "too high a weight",
      { endpointGroups: [behind({ weight: 256 })] },
      "weight must be a whole number from 0 to 255, got 256",
    ],
    [
      "too high a dial",
      { endpointGroups: [{ ...behind(), trafficDialPercentage: 101 }] },
      "trafficDialPercentage must be from 0 to 100, got 101",
    ],
    ["a name with an underscore", { name: "my_entry" }, "name must have 1 to 64 letters, digits, dots and hyphens"],
    ["no port", { ports: [] }, "ports must be 1 to 10, got 0"],
    ["port 0", { ports: [0] }, "ports must be whole numbers from 1 to 65535, got 0"],
    [
      "a prefix with a slash",
      { flowLogs: { bucketName: "logs", prefix: "/" } },
      "flowLogs.prefix must be 2 to 255 characters",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => accelerator(props)).toThrow(message);
  });
});
