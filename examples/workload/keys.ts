import { Key } from "cdktf-landing-zone/modules/kms/key";
import { MultiRegionKey } from "cdktf-landing-zone/modules/kms/multi-region-key";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { logGroupEncryption } from "cdktf-landing-zone/policies/key/log-group";
import { stateMachineLogDelivery } from "cdktf-landing-zone/policies/key/step-functions";
import { Construct } from "constructs";
import { FILE_ORDER, LIST_ORDERS, TOKEN_ROTATION } from "./names";

/** The keys of the service: one for its data, one for the database that lives in two regions. */
export class OrdersKeys extends Construct {
  public readonly dataKeyArn: string;
  public readonly database: MultiRegionKey;

  constructor(scope: Construct, id: string, { home, other }: { readonly home: Placement; readonly other: Placement }) {
    super(scope, id);
    const { accountId, regionName: region } = home;
    const log = (logGroupName: string, Sid: string) => ({
      ...logGroupEncryption({ accountId, region, logGroupName }),
      Sid,
    });
    this.dataKeyArn = new Key(this, "data", {
      placement: home,
      alias: "alias/orders",
      description: "Encrypts the orders, their documents and logs",
      statements: [
        log(`/aws/lambda/${FILE_ORDER}`, "FunctionLog"),
        log(`/aws/lambda/${LIST_ORDERS}`, "ApiFunctionLog"),
        log(`/aws/lambda/${TOKEN_ROTATION}`, "RotationLog"),
        log("/aws/vendedlogs/*", "StateMachineLog"),
        log("API-Gateway-Execution-Logs_*", "ApiLog"),
        log("/aws/apigateway/*", "ApiAccessLog"),
        stateMachineLogDelivery({ accountId, region }),
      ],
    }).keyArn;
    this.database = new MultiRegionKey(this, "database", {
      use: "global-databases",
      primary: home,
      replicas: [other],
      alias: "alias/orders-database",
      description: "Encrypts the database of orders in each region",
    });
  }
}
