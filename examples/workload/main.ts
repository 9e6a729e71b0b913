import { App } from "cdktf";
import { disableTokenTraces } from "cdktf-landing-zone/modules/app/token-traces";
import { OrdersStack } from "./orders-stack";

disableTokenTraces();
const app = new App();
new OrdersStack(app, "orders");
app.synth();
