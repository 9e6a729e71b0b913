"""AWS Backup: selections of plans, restore testing, notifications of vaults, and tags of report plans."""

import json
import time
import uuid
from urllib.parse import unquote

import moto.backup.urls
from moto.backup.exceptions import (
    AlreadyExistsException,
    InvalidParameterValueException,
    InvalidRequestException,
    ResourceNotFoundException,
)
from moto.backup.models import BackupBackend
from moto.backup.responses import BackupResponse
from moto.sns.models import sns_backends

from patching import adds, replaces, routes, store


def apply():
    _plans()
    _selections()
    _notifications()
    _restore_testing_plans()
    _restore_testing_selections()
    _report_plans()


def _part(response, index):
    """A part of the path, counted from its first slash."""
    return unquote(response.path.rstrip("/").split("/")[index])


def _plans():
    @replaces(BackupBackend, "create_backup_plan")
    def create(original, self, backup_plan, backup_plan_tags, creator_request_id):
        # A plan that is deleted frees its name; moto keeps it.
        for plan_id in [key for key, plan in self.plans.items() if plan.deletion_date is not None]:
            del self.plans[plan_id]
        for rule in backup_plan["Rules"]:
            if rule["TargetBackupVaultName"] not in self.vaults:
                raise InvalidParameterValueException(msg=f"Backup vault {rule['TargetBackupVaultName']} does not exist")
        return original(self, backup_plan, backup_plan_tags, creator_request_id)

    @adds(BackupResponse, "update_backup_plan")
    def update(self):
        plan = self.backup_backend.get_backup_plan(_part(self, 3), None)
        plan.backup_plan = {**json.loads(self.body)["BackupPlan"]}
        plan.advanced_backup_settings = plan.backup_plan.get("AdvancedBackupSettings") or []
        plan.version_id = uuid.uuid4().hex
        return json.dumps(plan.to_dict())

    @replaces(BackupBackend, "delete_backup_plan")
    def delete(original, self, backup_plan_id):
        if store(self, "selections").get(backup_plan_id):
            raise InvalidRequestException(msg="Related backup plan selections must be deleted prior to the plan.")
        return original(self, backup_plan_id)


def _selections():
    def of_plan(response):
        plan = response.backup_backend.get_backup_plan(_part(response, 3), None)
        return plan, store(response.backup_backend, "selections").setdefault(plan.backup_plan_id, {})

    @adds(BackupResponse, "create_backup_selection")
    def create(self):
        plan, selections = of_plan(self)
        sent = json.loads(self.body)["BackupSelection"]
        if not sent.get("Resources") and not sent.get("ListOfTags") and not sent.get("Conditions"):
            raise InvalidParameterValueException(msg="A selection names resources, tags or conditions.")
        told = {
            "BackupPlanId": plan.backup_plan_id,
            "SelectionId": str(uuid.uuid4()),
            "CreationDate": time.time(),
        }
        # AWS tells every list, an empty one too.
        conditions = sent.get("Conditions") or {}
        names = ("StringEquals", "StringNotEquals", "StringLike", "StringNotLike")
        selection = {
            "Resources": [],
            "ListOfTags": [],
            "NotResources": [],
            **sent,
            "Conditions": {name: conditions.get(name) or [] for name in names},
        }
        selections[told["SelectionId"]] = {**told, "BackupSelection": selection}
        return json.dumps(told)

    @adds(BackupResponse, "get_backup_selection")
    def get(self):
        _, selections = of_plan(self)
        if _part(self, 5) not in selections:
            # What AWS says of it.
            raise InvalidParameterValueException(msg="Cannot find Backup selection with the id")
        return json.dumps(selections[_part(self, 5)])

    @adds(BackupResponse, "delete_backup_selection")
    def delete(self):
        of_plan(self)[1].pop(_part(self, 5), None)
        return "{}"

    @adds(BackupResponse, "list_backup_selections")
    def list_all(self):
        _, selections = of_plan(self)
        return json.dumps({
            "BackupSelectionsList": [
                {
                    **{key: value for key, value in each.items() if key != "BackupSelection"},
                    "SelectionName": each["BackupSelection"]["SelectionName"],
                    "IamRoleArn": each["BackupSelection"]["IamRoleArn"],
                }
                for each in selections.values()
            ]
        })


def _notifications():
    routes(moto.backup.urls, "{0}/backup-vaults/(?P<name>[^/]+)/notification-configuration$", BackupResponse)

    def vault_of(response):
        return response.backup_backend.describe_backup_vault(_part(response, 2))

    @adds(BackupResponse, "put_backup_vault_notifications")
    def put(self):
        vault, sent = vault_of(self), json.loads(self.body)
        topic = sns_backends[self.current_account][self.region].topics.get(sent["SNSTopicArn"])
        if topic is None or "backup.amazonaws.com" not in json.dumps(topic.policy):
            raise InvalidRequestException(msg="AWS Backup cannot publish to the SNS topic: see its access policy.")
        store(self.backup_backend, "notifications")[vault.backup_vault_name] = sent
        return "{}"

    @adds(BackupResponse, "get_backup_vault_notifications")
    def get(self):
        vault = vault_of(self)
        sent = store(self.backup_backend, "notifications").get(vault.backup_vault_name)
        if sent is None:
            raise ResourceNotFoundException(msg=f"Backup vault {vault.backup_vault_name} tells nobody")
        return json.dumps({
            "BackupVaultName": vault.backup_vault_name,
            "BackupVaultArn": vault.backup_vault_arn,
            "SNSTopicArn": sent["SNSTopicArn"],
            "BackupVaultEvents": sent["BackupVaultEvents"],
        })

    @adds(BackupResponse, "delete_backup_vault_notifications")
    def delete(self):
        store(self.backup_backend, "notifications").pop(_part(self, 2), None)
        return "{}"


def _restore_testing_plan(response):
    plan = store(response.backup_backend, "restore_testing").get(_part(response, 3))
    if plan is None:
        raise ResourceNotFoundException(msg=f"Restore testing plan {_part(response, 3)} does not exist")
    return plan


def _restore_testing_plans():
    routes(moto.backup.urls, "{0}/restore-testing/plans$", BackupResponse)
    routes(moto.backup.urls, "{0}/restore-testing/plans/(?P<name>[^/]+)$", BackupResponse)

    def told(plan):
        return json.dumps({key: plan["told"][key] for key in ("CreationTime", "RestoreTestingPlanArn", "RestoreTestingPlanName")})

    @adds(BackupResponse, "create_restore_testing_plan")
    def create(self):
        sent = json.loads(self.body)
        settings = sent["RestoreTestingPlan"]
        name, backend = settings["RestoreTestingPlanName"], self.backup_backend
        plans = store(backend, "restore_testing")
        if name in plans:
            raise AlreadyExistsException(msg=f"Restore testing plan {name} exists")
        arn = f"arn:aws:backup:{self.region}:{self.current_account}:restore-testing-plan:{name}-{uuid.uuid4()}"
        plans[name] = {
            "selections": {},
            "told": {
                "CreationTime": time.time(),
                "RestoreTestingPlanArn": arn,
                "ScheduleExpressionTimezone": "Etc/UTC",
                "StartWindowHours": 24,
                **settings,
                "RecoveryPointSelection": {
                    "ExcludeVaults": [],
                    "SelectionWindowDays": 30,
                    **settings["RecoveryPointSelection"],
                },
            },
        }
        backend.tag_resource(arn, sent.get("Tags") or {})
        return 201, {"status": 201}, told(plans[name])

    @adds(BackupResponse, "get_restore_testing_plan")
    def get(self):
        return json.dumps({"RestoreTestingPlan": _restore_testing_plan(self)["told"]})

    @adds(BackupResponse, "update_restore_testing_plan")
    def update(self):
        plan = _restore_testing_plan(self)
        plan["told"] |= json.loads(self.body)["RestoreTestingPlan"]
        return told(plan)

    @adds(BackupResponse, "delete_restore_testing_plan")
    def delete(self):
        if _restore_testing_plan(self)["selections"]:
            raise InvalidRequestException(msg="The restore testing plan still has selections.")
        del store(self.backup_backend, "restore_testing")[_part(self, 3)]
        return 204, {"status": 204}, ""


def _restore_testing_selections():
    path = "{0}/restore-testing/plans/(?P<name>[^/]+)/selections"
    routes(moto.backup.urls, f"{path}$", BackupResponse)
    routes(moto.backup.urls, f"{path}/(?P<selection>[^/]+)$", BackupResponse)

    def selection_of(response):
        selection = _restore_testing_plan(response)["selections"].get(_part(response, 5))
        if selection is None:
            raise ResourceNotFoundException(msg=f"Restore testing selection {_part(response, 5)} does not exist")
        return selection

    @adds(BackupResponse, "create_restore_testing_selection")
    def create(self):
        plan = _restore_testing_plan(self)
        sent = json.loads(self.body)["RestoreTestingSelection"]
        if bool(sent.get("ProtectedResourceArns")) == bool(sent.get("ProtectedResourceConditions")):
            raise InvalidParameterValueException(msg="A selection names either resources or conditions.")
        conditions = sent.get("ProtectedResourceConditions") or {}
        plan["selections"][sent["RestoreTestingSelectionName"]] = {
            "CreationTime": time.time(),
            "RestoreTestingPlanName": plan["told"]["RestoreTestingPlanName"],
            "ProtectedResourceArns": [],
            "RestoreMetadataOverrides": {},
            "ValidationWindowHours": 0,
            **sent,
            "ProtectedResourceConditions": {
                "StringEquals": conditions.get("StringEquals") or [],
                "StringNotEquals": conditions.get("StringNotEquals") or [],
            },
        }
        answer = {
            "CreationTime": time.time(),
            "RestoreTestingPlanArn": plan["told"]["RestoreTestingPlanArn"],
            "RestoreTestingPlanName": plan["told"]["RestoreTestingPlanName"],
            "RestoreTestingSelectionName": sent["RestoreTestingSelectionName"],
        }
        return 201, {"status": 201}, json.dumps(answer)

    @adds(BackupResponse, "get_restore_testing_selection")
    def get(self):
        return json.dumps({"RestoreTestingSelection": selection_of(self)})

    @adds(BackupResponse, "update_restore_testing_selection")
    def update(self):
        selection_of(self).update(json.loads(self.body)["RestoreTestingSelection"])
        return "{}"

    @adds(BackupResponse, "delete_restore_testing_selection")
    def delete(self):
        selection_of(self)
        del _restore_testing_plan(self)["selections"][_part(self, 5)]
        return 204, {"status": 204}, ""


def _report_plans():
    # moto drops their tags: drift.
    @replaces(BackupResponse, "create_report_plan")
    def create(original, self):
        answer = original(self)
        plan = self.backup_backend.describe_report_plan(self._get_param("ReportPlanName"))
        self.backup_backend.tag_resource(plan.report_plan_arn, self._get_param("ReportPlanTags") or {})
        return answer
