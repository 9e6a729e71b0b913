"""Systems Manager: service settings, associations, patch baselines with their defaults and groups, changes of windows."""

import uuid

import moto.ssm.models as models
import moto.ssm.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult
from moto.core.utils import unix_time

from patching import adds, replaces, store

PUBLIC_SHARING = "/ssm/documents/console/public-sharing-permission"
HOST_MANAGEMENT = "/ssm/managed-instance/default-ec2-instance-management-role"
SCRIPT_LOGS = "/ssm/automation/customer-script-log-destination"
# https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html
DEFAULTS = {PUBLIC_SHARING: "Enable", HOST_MANAGEMENT: "$None", SCRIPT_LOGS: "None"}


def apply():
    _tags()
    _service_settings()
    _associations()
    _baselines()
    _patch_groups()
    _window_parts()


def _tags():
    @replaces(models.SimpleSystemManagerBackend, "_validate_resource_type_and_id")
    def validate(original, self, resource_type, resource_id):
        known = {"Association": store(self, "associations"), "PatchBaseline": self.baselines}
        if resource_id in known.get(resource_type, ()):
            return resource_id
        return original(self, resource_type, resource_id)


def _service_settings():
    response = responses.SimpleSystemManagerResponse

    def path_of(setting_id):
        path = setting_id.partition("servicesetting")[2] if setting_id.startswith("arn:") else setting_id
        if path not in DEFAULTS:
            raise JsonRESTError("ServiceSettingNotFound", f"{setting_id} is not known here.")
        return path

    def told(self, path):
        backend = self.ssm_backend
        value = store(backend, "service_settings").get(path)
        return {
            "SettingId": path,
            "SettingValue": DEFAULTS[path] if value is None else value,
            "LastModifiedDate": unix_time(),
            "LastModifiedUser": "System" if value is None else f"arn:aws:iam::{backend.account_id}:root",
            "ARN": f"arn:aws:ssm:{backend.region_name}:{backend.account_id}:servicesetting{path}",
            "Status": "Default" if value is None else "Customized",
        }

    @adds(response, "get_service_setting")
    def get(self):
        return ActionResult({"ServiceSetting": told(self, path_of(self._get_param("SettingId")))})

    @adds(response, "update_service_setting")
    def update(self):
        path = path_of(self._get_param("SettingId"))
        store(self.ssm_backend, "service_settings")[path] = self._get_param("SettingValue")
        return ActionResult({})

    @adds(response, "reset_service_setting")
    def reset(self):
        path = path_of(self._get_param("SettingId"))
        store(self.ssm_backend, "service_settings").pop(path, None)
        return ActionResult({"ServiceSetting": told(self, path)})


ASSOCIATION_FIELDS = (
    "Name",
    "AssociationName",
    "ApplyOnlyAtCronInterval",
    "AutomationTargetParameterName",
    "CalendarNames",
    "ComplianceSeverity",
    "DocumentVersion",
    "MaxConcurrency",
    "MaxErrors",
    "OutputLocation",
    "Parameters",
    "ScheduleExpression",
    "SyncCompliance",
    "Targets",
)


def _associations():
    response = responses.SimpleSystemManagerResponse

    def all_of(self):
        return store(self.ssm_backend, "associations")

    def existing(self):
        association = all_of(self).get(self._get_param("AssociationId"))
        if association is None:
            raise JsonRESTError("AssociationDoesNotExist", "The specified association doesn't exist.")
        return association

    def sent(self):
        values = {field: self._get_param(field) for field in ASSOCIATION_FIELDS}
        return {field: value for field, value in values.items() if value is not None}

    @adds(response, "create_association")
    def create(self):
        association_id = str(uuid.uuid4())
        association = {
            "DocumentVersion": "$DEFAULT",
            "ApplyOnlyAtCronInterval": False,
            **sent(self),
            "AssociationId": association_id,
            "AssociationVersion": "1",
            "Overview": {"Status": "Success"},
            "Date": unix_time(),
        }
        all_of(self)[association_id] = association
        tags = {tag["Key"]: tag["Value"] for tag in self._get_param("Tags") or []}
        self.ssm_backend.add_tags_to_resource("Association", association_id, tags)
        return ActionResult({"AssociationDescription": association})

    @adds(response, "describe_association")
    def describe(self):
        return ActionResult({"AssociationDescription": existing(self)})

    @adds(response, "update_association")
    def update(self):
        association = existing(self)
        # What is left out is taken away: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UpdateAssociation.html
        for field in ASSOCIATION_FIELDS:
            if field not in ("Name", "DocumentVersion", "ApplyOnlyAtCronInterval"):
                association.pop(field, None)
        association.update(sent(self), AssociationVersion=str(int(association["AssociationVersion"]) + 1))
        return ActionResult({"AssociationDescription": association})

    @adds(response, "delete_association")
    def delete(self):
        del all_of(self)[existing(self)["AssociationId"]]
        return ActionResult({})


BASELINE_FIELDS = (
    "Name",
    "GlobalFilters",
    "ApprovalRules",
    "ApprovedPatches",
    "ApprovedPatchesComplianceLevel",
    "ApprovedPatchesEnableNonSecurity",
    "RejectedPatches",
    "RejectedPatchesAction",
    "Description",
    "Sources",
    "AvailableSecurityUpdatesComplianceStatus",
)


def _aws_baseline(backend, operating_system):
    """The baseline that AWS has for a system; its id stands for its name here."""
    return f"arn:aws:ssm:{backend.region_name}:075727635805:patchbaseline/pb-{operating_system.lower().replace('_', '-')}"


def _baselines():
    response = responses.SimpleSystemManagerResponse

    def existing(self):
        baseline = self.ssm_backend.baselines.get(self._get_param("BaselineId"))
        if baseline is None:
            raise JsonRESTError("DoesNotExistException", "Patch Baseline does not exist.")
        return baseline

    def told(self, baseline):
        groups = store(self.ssm_backend, "patch_groups")
        values = baseline.to_json()
        values["Name"] = values.pop("BaselineName")
        values["Description"] = values.pop("BaselineDescription")
        del values["DefaultBaseline"]
        values["PatchGroups"] = sorted(group for group, known in groups.items() if baseline.id in known.values())
        values["GlobalFilters"] = values["GlobalFilters"] or {"PatchFilters": []}
        values["ApprovedPatches"] = values["ApprovedPatches"] or []
        values["ApprovedPatchesComplianceLevel"] = values["ApprovedPatchesComplianceLevel"] or "UNSPECIFIED"
        values["ApprovedPatchesEnableNonSecurity"] = bool(values["ApprovedPatchesEnableNonSecurity"])
        values["RejectedPatches"] = values["RejectedPatches"] or []
        values["RejectedPatchesAction"] = values["RejectedPatchesAction"] or "ALLOW_AS_DEPENDENCY"
        values["Sources"] = values["Sources"] or []
        return {field: value for field, value in values.items() if value is not None}

    @adds(response, "get_patch_baseline")
    def get(self):
        return ActionResult(told(self, existing(self)))

    @adds(response, "update_patch_baseline")
    def update(self):
        baseline = existing(self)
        names = {"Name": "name", "Description": "description"}
        for field in BASELINE_FIELDS:
            value = self._get_param(field)
            attribute = names.get(field) or "".join(f"_{c.lower()}" if c.isupper() else c for c in field).lstrip("_")
            if value is not None or self._get_param("Replace"):
                setattr(baseline, attribute, value)
        return ActionResult(told(self, baseline))

    @replaces(response, "delete_patch_baseline")
    def delete(original, self):
        baseline_id = self._get_param("BaselineId")
        groups = store(self.ssm_backend, "patch_groups")
        in_use = baseline_id in store(self.ssm_backend, "default_baselines").values()
        if in_use or any(baseline_id in known.values() for known in groups.values()):
            raise JsonRESTError("ResourceInUseException", "The patch baseline is a default or has patch groups.")
        return original(self)

    @adds(response, "register_default_patch_baseline")
    def register_default(self):
        baseline_id = self._get_param("BaselineId")
        defaults = store(self.ssm_backend, "default_baselines")
        if baseline_id.startswith("arn:"):
            for operating_system in [each for each in defaults if _aws_baseline(self.ssm_backend, each) == baseline_id]:
                del defaults[operating_system]
        else:
            defaults[existing(self).operating_system] = baseline_id
        return ActionResult({"BaselineId": baseline_id})

    @adds(response, "get_default_patch_baseline")
    def get_default(self):
        operating_system = self._get_param("OperatingSystem") or "WINDOWS"
        ours = store(self.ssm_backend, "default_baselines").get(operating_system)
        baseline_id = ours or _aws_baseline(self.ssm_backend, operating_system)
        return ActionResult({"BaselineId": baseline_id, "OperatingSystem": operating_system})

    @replaces(response, "describe_patch_baselines")
    def describe(original, self):
        filters = {each["Key"]: each["Values"] for each in self._get_param("Filters") or []}
        if "AWS" not in filters.get("OWNER", []):
            return original(self)
        identities = [
            {
                "BaselineId": _aws_baseline(self.ssm_backend, operating_system),
                "BaselineName": f"AWS-{operating_system.title().replace('_', '')}DefaultPatchBaseline",
                "OperatingSystem": operating_system,
                "DefaultBaseline": operating_system not in store(self.ssm_backend, "default_baselines"),
            }
            for operating_system in filters.get("OPERATING_SYSTEM", [])
        ]
        return ActionResult({"BaselineIdentities": identities})


def _patch_groups():
    """moto keeps a group at its baseline when it is deregistered, so that the baseline could not be deleted."""
    response = responses.SimpleSystemManagerResponse

    def system_of(self, baseline_id):
        baseline = self.ssm_backend.baselines.get(baseline_id)
        if baseline is None:
            raise JsonRESTError("DoesNotExistException", "Patch Baseline does not exist.")
        return baseline.operating_system

    @replaces(response, "register_patch_baseline_for_patch_group")
    def register(_original, self):
        baseline_id, group = self._get_param("BaselineId"), self._get_param("PatchGroup")
        known = store(self.ssm_backend, "patch_groups").setdefault(group, {})
        operating_system = system_of(self, baseline_id)
        if known.get(operating_system, baseline_id) != baseline_id:
            message = f"Patch Group baseline already has a baseline registered for OperatingSystem {operating_system}."
            raise JsonRESTError("AlreadyExistsException", message)
        known[operating_system] = baseline_id
        return ActionResult({"BaselineId": baseline_id, "PatchGroup": group})

    @replaces(response, "deregister_patch_baseline_for_patch_group")
    def deregister(_original, self):
        baseline_id, group = self._get_param("BaselineId"), self._get_param("PatchGroup")
        groups = store(self.ssm_backend, "patch_groups")
        groups.get(group, {}).pop(system_of(self, baseline_id), None)
        return ActionResult({"BaselineId": baseline_id, "PatchGroup": group})

    @adds(response, "describe_patch_groups")
    def describe(self):
        baselines = self.ssm_backend.baselines
        mappings = [
            {
                "PatchGroup": group,
                "BaselineIdentity": {
                    "BaselineId": baseline_id,
                    "BaselineName": baselines[baseline_id].name,
                    "OperatingSystem": operating_system,
                    "DefaultBaseline": False,
                },
            }
            for group, known in store(self.ssm_backend, "patch_groups").items()
            for operating_system, baseline_id in known.items()
        ]
        return ActionResult({"Mappings": mappings})


WINDOW_FIELDS = {
    "Name": "name",
    "Description": "description",
    "Duration": "duration",
    "Cutoff": "cutoff",
    "Schedule": "schedule",
    "ScheduleTimezone": "schedule_timezone",
    "ScheduleOffset": "schedule_offset",
    "StartDate": "start_date",
    "EndDate": "end_date",
}
TARGET_FIELDS = {
    "Targets": "targets",
    "OwnerInformation": "owner_information",
    "Name": "name",
    "Description": "description",
}
TASK_FIELDS = {
    "Targets": "targets",
    "TaskArn": "task_arn",
    "ServiceRoleArn": "service_role_arn",
    "TaskParameters": "task_parameters",
    "TaskInvocationParameters": "task_invocation_parameters",
    "Priority": "priority",
    "MaxConcurrency": "max_concurrency",
    "MaxErrors": "max_errors",
    "LoggingInfo": "logging_info",
    "Name": "name",
    "Description": "description",
    "CutoffBehavior": "cutoff_behavior",
}


def _window_parts():
    response = responses.SimpleSystemManagerResponse

    def window_of(self):
        return self.ssm_backend.get_maintenance_window(self._get_param("WindowId"))

    def part_of(parts, part_id):
        if part_id not in parts:
            raise JsonRESTError("DoesNotExistException", f"Maintenance window part {part_id} does not exist.")
        return parts[part_id]

    def change(self, part, fields):
        for field, attribute in fields.items():
            value = self._get_param(field)
            if value is not None or self._get_param("Replace"):
                setattr(part, attribute, value)

    def told(values):
        return ActionResult({field: value for field, value in values.items() if value is not None})

    @replaces(models, "_maintenance_window_target_filter_match")
    def matches(_original, filters, target):
        wanted = {each["Key"]: each["Values"] for each in filters or []}
        return target.window_target_id in wanted.get("WindowTargetId", [target.window_target_id])

    @adds(response, "update_maintenance_window")
    def update_window(self):
        window = window_of(self)
        change(self, window, WINDOW_FIELDS)
        return told(window.to_json())

    @adds(response, "update_maintenance_window_target")
    def update_target(self):
        target = part_of(window_of(self).targets, self._get_param("WindowTargetId"))
        change(self, target, TARGET_FIELDS)
        return told(target.to_json())

    def task_json(task):
        return told({**task.to_json(), "CutoffBehavior": task.cutoff_behavior})

    @adds(response, "get_maintenance_window_task")
    def get_task(self):
        return task_json(part_of(window_of(self).tasks, self._get_param("WindowTaskId")))

    @adds(response, "update_maintenance_window_task")
    def update_task(self):
        task = part_of(window_of(self).tasks, self._get_param("WindowTaskId"))
        change(self, task, TASK_FIELDS)
        return task_json(task)
