"""Cost Explorer: monitors of and subscriptions to cost anomalies, which moto lacks. No cost is ever looked at."""

import json
import uuid

from moto.ce.responses import CostExplorerResponse
from moto.core.exceptions import JsonRESTError

from patching import adds, store



class Refusal(JsonRESTError):
    code = 400


def apply():
    _monitors()
    _subscriptions()


def _kept(response, kind):
    return store(response.ce_backend, kind)


def _arn(response, kind):
    return f"arn:{response.partition}:ce::{response.current_account}:{kind}/{uuid.uuid4()}"


def _monitors():
    @adds(CostExplorerResponse, "create_anomaly_monitor")
    def create(self):
        sent = json.loads(self.body)
        monitor = sent["AnomalyMonitor"]
        monitors = _kept(self, "monitors")
        if monitor["MonitorType"] == "DIMENSIONAL":
            # https://docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html
            if any(each.get("MonitorDimension") == monitor["MonitorDimension"] for each in monitors.values()):
                raise Refusal("ValidationException", "Limit exceeded on dimensional spend monitor creation")
        else:
            values = (monitor["MonitorSpecification"].get("Dimensions") or {}).get("Values") or []
            if not 1 <= len(values) <= 10:
                raise Refusal("ValidationException", "A monitor of linked accounts has 1 to 10 of them.")
        arn = _arn(self, "anomalymonitor")
        monitors[arn] = {**monitor, "MonitorArn": arn}
        self.ce_backend.tag_resource(arn, sent.get("ResourceTags") or [])
        return json.dumps({"MonitorArn": arn})

    @adds(CostExplorerResponse, "get_anomaly_monitors")
    def get(self):
        wanted = json.loads(self.body).get("MonitorArnList")
        monitors = _kept(self, "monitors")
        unknown = [arn for arn in wanted or [] if arn not in monitors]
        if unknown:
            raise Refusal("UnknownMonitorException", f"No monitor {unknown[0]}")
        return json.dumps({"AnomalyMonitors": [monitors[arn] for arn in wanted or monitors]})

    @adds(CostExplorerResponse, "update_anomaly_monitor")
    def update(self):
        sent = json.loads(self.body)
        monitor = _kept(self, "monitors").get(sent["MonitorArn"])
        if monitor is None:
            raise Refusal("UnknownMonitorException", f"No monitor {sent['MonitorArn']}")
        monitor["MonitorName"] = sent.get("MonitorName", monitor["MonitorName"])
        return json.dumps({"MonitorArn": sent["MonitorArn"]})

    @adds(CostExplorerResponse, "delete_anomaly_monitor")
    def delete(self):
        if _kept(self, "monitors").pop(json.loads(self.body)["MonitorArn"], None) is None:
            raise Refusal("UnknownMonitorException", "No such monitor")
        return "{}"


def _subscriptions():
    def check(subscription):
        kinds = {subscriber["Type"] for subscriber in subscription["Subscribers"]}
        allowed = {"SNS"} if subscription["Frequency"] == "IMMEDIATE" else {"EMAIL"}
        if not kinds or not kinds <= allowed:
            raise Refusal("ValidationException", f"{subscription['Frequency']} alerts go to {allowed} alone")

    @adds(CostExplorerResponse, "create_anomaly_subscription")
    def create(self):
        sent = json.loads(self.body)
        subscription = sent["AnomalySubscription"]
        check(subscription)
        monitors = _kept(self, "monitors")
        for arn in subscription["MonitorArnList"]:
            if arn not in monitors:
                raise Refusal("UnknownMonitorException", f"No monitor {arn}")
        arn = _arn(self, "anomalysubscription")
        subscription.setdefault("AccountId", self.current_account)
        _kept(self, "subscriptions")[arn] = {**subscription, "SubscriptionArn": arn}
        self.ce_backend.tag_resource(arn, sent.get("ResourceTags") or [])
        return json.dumps({"SubscriptionArn": arn})

    @adds(CostExplorerResponse, "get_anomaly_subscriptions")
    def get(self):
        wanted = json.loads(self.body).get("SubscriptionArnList")
        subscriptions = _kept(self, "subscriptions")
        unknown = [arn for arn in wanted or [] if arn not in subscriptions]
        if unknown:
            raise Refusal("UnknownSubscriptionException", f"No subscription {unknown[0]}")
        return json.dumps({"AnomalySubscriptions": [subscriptions[arn] for arn in wanted or subscriptions]})

    @adds(CostExplorerResponse, "update_anomaly_subscription")
    def update(self):
        sent = json.loads(self.body)
        subscription = _kept(self, "subscriptions").get(sent["SubscriptionArn"])
        if subscription is None:
            raise Refusal("UnknownSubscriptionException", "No such subscription")
        changed = {**subscription, **sent}
        check(changed)
        subscription.update(changed)
        return json.dumps({"SubscriptionArn": sent["SubscriptionArn"]})

    @adds(CostExplorerResponse, "delete_anomaly_subscription")
    def delete(self):
        if _kept(self, "subscriptions").pop(json.loads(self.body)["SubscriptionArn"], None) is None:
            raise Refusal("UnknownSubscriptionException", "No such subscription")
        return "{}"
