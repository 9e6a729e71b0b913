import type { Placement } from "cdktf-landing-zone/modules/placement";
import { invokeFunction } from "cdktf-landing-zone/modules/step-functions/definition/invoke-function";
import { StateMachine } from "cdktf-landing-zone/modules/step-functions/state-machine";
import { Construct } from "constructs";
import type { OrdersKeys } from "./keys";
import type { OrdersProcessing } from "./processing";

export interface OrdersRefilingProps {
  readonly home: Placement;
  readonly keys: OrdersKeys;
  readonly processing: OrdersProcessing;
}

/** Files again what was lost, a few documents at a time: started by hand with the events that lie in the queue. */
export class OrdersRefiling extends Construct {
  constructor(scope: Construct, id: string, { home, keys, processing }: OrdersRefilingProps) {
    super(scope, id);
    const file = invokeFunction({
      functionArn: processing.fileOrder.functionArn,
      payload: "$",
      functionTimeoutInSeconds: 30,
    });
    new StateMachine(this, "state-machine", {
      placement: home,
      stateMachineName: "orders-refiling",
      description: "Files orders again",
      encryption: { mode: "customer", keyArn: keys.dataKeyArn },
      definition: {
        TimeoutSeconds: 3600,
        StartAt: "FileEach",
        States: {
          FileEach: {
            Type: "Map",
            ItemsPath: "$.events",
            MaxConcurrency: 5,
            ItemProcessor: { StartAt: "File", States: { File: { ...file, End: true } } },
            ResultPath: "$.filed",
            Next: "Done",
          },
          Done: { Type: "Succeed" },
        },
      },
    });
  }
}
