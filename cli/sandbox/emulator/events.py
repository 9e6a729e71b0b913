"""EventBridge: rules deliver to Lambda functions and SNS topics, with the permissions and dead letters of AWS."""

import copy
import json
import threading
import time
import uuid
from datetime import datetime, timezone

import moto.events.models as models
from moto.awslambda.utils import get_backend as lambda_backend
from moto.events.models import events_backends
from moto.sns.models import sns_backends
from moto.sqs.models import sqs_backends

import awslambda
from patching import replaces

# What moto cannot deliver to; it raises an error for the first and skips all that follow.
OURS = ("lambda", "sns")


def apply():
    @replaces(models.Rule, "send_to_targets")
    def send_to_targets(original, self, event, transform_input=True):
        if self.state == "DISABLED" or not self.event_pattern.matches_event(event):
            return
        for target in list(self.targets):
            if target["Arn"].split(":")[2] in OURS:
                threading.Thread(target=_deliver, args=(self, target, event), daemon=True).start()
        others = copy.copy(self)
        others.targets = [each for each in self.targets if each["Arn"].split(":")[2] not in OURS]
        return original(others, event, transform_input)


def publish(account, region, source, detail_type, resources, detail):
    """Puts an event of a service on the default bus."""
    event = {
        "version": "0",
        "id": str(uuid.uuid4()),
        "detail-type": detail_type,
        "source": source,
        "account": account,
        "time": time.time(),
        "region": region,
        "resources": resources,
        "detail": detail,
    }
    for rule in list(events_backends[account][region].event_buses["default"].rules.values()):
        rule.send_to_targets(event)


def _deliver(rule, target, event):
    transformer = target.get("InputTransformer")
    event = {**event, "time": datetime.fromtimestamp(float(event["time"]), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}
    text = _transformed(transformer, event) if transformer else json.dumps(event)
    problem = _to_function(rule, target, text) if ":lambda:" in target["Arn"] else _to_topic(target, text)
    if problem is not None:
        print(f"events: {rule.name} cannot deliver to {target['Arn']}: {problem}", flush=True)
        put_dead_letter(target.get("DeadLetterConfig", {}).get("Arn"), text)


def _transformed(transformer, event):
    """The template with values for names; lines of text stand in quotes, which go."""
    text = transformer["InputTemplate"]
    for name, path in transformer.get("InputPathsMap", {}).items():
        value = event
        for step in path.removeprefix("$.").split("."):
            value = value.get(step, "") if isinstance(value, dict) else ""
        text = text.replace(f"<{name}>", value if isinstance(value, str) else json.dumps(value))
    return text if text.startswith("{") else "\n".join(line.strip('"') for line in text.split("\n"))


def _to_function(rule, target, text):
    _, _, _, region, account, _, name = target["Arn"].split(":")[:7]
    try:
        function = lambda_backend(account, region).get_function(name)
    except Exception as error:  # moto's own error differs by how the function is named
        return f"there is no such function: {error}"
    if not _may_invoke(function, rule):
        return "the function's policy does not let the rule invoke it"
    awslambda.invoke_asynchronously(function, text, put_dead_letter)
    return None


def _may_invoke(function, rule):
    for statement in function.policy.statements:
        condition = statement.get("Condition", {})
        account = condition.get("StringEquals", {}).get("AWS:SourceAccount", rule.account_id)
        source = condition.get("ArnLike", {}).get("AWS:SourceArn", rule.arn)
        if statement.get("Principal") != {"Service": "events.amazonaws.com"}:
            continue
        if account == rule.account_id and source == rule.arn:
            return True
    return False


def _to_topic(target, text):
    region, account = target["Arn"].split(":")[3:5]
    try:
        sns_backends[account][region].publish(message=text, arn=target["Arn"])
    except Exception as error:
        return str(error)
    return None


def put_dead_letter(queue_arn, text):
    """An event that nobody took, into the queue that is there for it, if there is one."""
    if queue_arn:
        _, _, _, region, account, name = queue_arn.split(":")
        sqs_backends[account][region].send_message(queue_name=name, message_body=text)
