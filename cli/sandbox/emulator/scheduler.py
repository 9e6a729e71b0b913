"""EventBridge Scheduler: the group and the role of a schedule are there, and Scheduler may take the role.

https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
"""

from moto.iam.models import iam_backends
from moto.scheduler.exceptions import ScheduleGroupNotFound, ValidationException
from moto.scheduler.models import EventBridgeSchedulerBackend

from patching import replaces


def apply():
    @replaces(EventBridgeSchedulerBackend, "create_schedule")
    def create(original, self, **schedule):
        group = schedule["group_name"] or "default"
        if group not in self.schedule_groups:
            raise ScheduleGroupNotFound(group)
        _check_role(self, schedule["target"]["RoleArn"])
        return original(self, **schedule)


def _check_role(backend, role_arn):
    roles = iam_backends[backend.account_id][backend.partition].roles.values()
    trusts = [role.assume_role_policy_document for role in roles if role.arn == role_arn]
    if not any("scheduler.amazonaws.com" in trust for trust in trusts):
        raise ValidationException(
            "The execution role you provide must allow AWS EventBridge Scheduler to assume the role."
        )
