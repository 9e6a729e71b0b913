import { RestApi } from "cdktf-landing-zone/modules/api-gateway/rest-api/rest-api";
import { NodeFunction } from "cdktf-landing-zone/modules/lambda/function";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { tableReader } from "cdktf-landing-zone/policies/identity/table-access";
import { Construct } from "constructs";
import { archiveOf } from "./archive";
import type { OrdersData } from "./data";
import type { OrdersKeys } from "./keys";
import { LIST_ORDERS } from "./names";
import { DOMAIN } from "./settings";
import type { OrdersSignIn } from "./sign-in";

export interface OrdersApiProps {
  readonly home: Placement;
  readonly keys: OrdersKeys;
  readonly data: OrdersData;
  readonly signIn: OrdersSignIn;
}

/** What the pages ask: the orders of the customer who is signed in. */
export class OrdersApi extends Construct {
  constructor(scope: Construct, id: string, { home, keys, data, signIn }: OrdersApiProps) {
    super(scope, id);
    const encryption = { mode: "customer", keyArn: keys.dataKeyArn } as const;
    const key = { arn: keys.dataKeyArn, region: home.regionName };
    const listOrders = new NodeFunction(this, "list-orders", {
      placement: home,
      functionName: LIST_ORDERS,
      description: "Lists the orders of a customer",
      archive: archiveOf(LIST_ORDERS),
      encryption,
      environment: { TABLE_NAME: data.table.tableName },
      statements: tableReader({ tableArn: data.table.tableArn, key }),
    });
    new RestApi(this, "rest", {
      placement: home,
      name: "orders",
      description: "Orders of customers",
      routes: [{ method: "GET", path: "/orders", integration: { function: listOrders } }],
      authorization: { userPoolArns: [signIn.userPoolArn] },
      allowedOrigins: [`https://www.${DOMAIN}`],
      limits: { requestsPerSecond: 50, burst: 100 },
      encryption,
    });
  }
}
