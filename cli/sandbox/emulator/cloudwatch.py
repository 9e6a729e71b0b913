"""CloudWatch: composite alarms, which name alarms that are there and that stay as long as they are named.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
"""

import re

from moto.cloudwatch.exceptions import ValidationError
from moto.cloudwatch.models import CloudWatchBackend
from moto.cloudwatch.responses import CloudWatchResponse
from moto.core.responses import EmptyResult

from patching import adds, replaces

MOST_ALARMS = 100
# ALARM("name"), ALARM(name) and the same with OK and INSUFFICIENT_DATA; an ARN ends with the name.
NAMED = re.compile(r'\b(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*"?(?:arn:[^"()]*:alarm:)?([^"()]+?)"?\s*\)')


def apply():
    @adds(CloudWatchResponse, "put_composite_alarm")
    def put_composite_alarm(self):
        backend = self.cloudwatch_backend
        rule = self._get_param("AlarmRule")
        _check_rule(backend, rule)
        enabled = self._get_bool_param("ActionsEnabled")
        alarm = backend.put_metric_alarm(
            name=self._get_param("AlarmName"),
            namespace=None,
            metric_name=None,
            comparison_operator=None,
            evaluation_periods=None,
            period=None,
            threshold=None,
            statistic=None,
            description=self._get_param("AlarmDescription"),
            dimensions=[],
            alarm_actions=self._get_param("AlarmActions", []),
            ok_actions=self._get_param("OKActions", []),
            insufficient_data_actions=self._get_param("InsufficientDataActions", []),
            actions_enabled=True if enabled is None else enabled,
            rule=rule,
            tags=self._get_param("Tags", []),
        )
        alarm.actions_suppressor = self._get_param("ActionsSuppressor")
        alarm.actions_suppressor_wait_period = self._get_param("ActionsSuppressorWaitPeriod")
        alarm.actions_suppressor_extension_period = self._get_param("ActionsSuppressorExtensionPeriod")
        return EmptyResult()

    @replaces(CloudWatchBackend, "delete_alarms")
    def delete_alarms(original, self, alarm_names):
        composites = [alarm for alarm in self.alarms.values() if alarm.rule is not None]
        if len([alarm for alarm in composites if alarm.name in alarm_names]) > 1:
            raise ValidationError("Only one composite alarm can be deleted per request.")
        needed = {name for alarm in composites if alarm.name not in alarm_names for name in _named(alarm)}
        if kept := sorted(needed & set(alarm_names)):
            raise ValidationError(f"Cannot delete {','.join(kept)} as there are composite alarm(s) depending on it.")
        return original(self, alarm_names)


def _named(alarm):
    """Alarms of the rule, and the one that keeps the composite alarm silent."""
    suppressor = getattr(alarm, "actions_suppressor", None)
    return NAMED.findall(alarm.rule) + ([suppressor.rpartition(":alarm:")[2]] if suppressor else [])


def _check_rule(backend, rule):
    named = NAMED.findall(rule)
    if len(set(named)) > MOST_ALARMS:
        raise ValidationError(f"An alarm rule can have as many as {MOST_ALARMS} child alarms.")
    if missing := sorted(set(named) - set(backend.alarms)):
        raise ValidationError(
            f"Could not save the composite alarm as alarms [{', '.join(missing)}] in the alarm rule do not exist"
        )
