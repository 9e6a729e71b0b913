"""AWS Backup: what moto's vaults lack, and the settings of a region and of the organization."""

import json
from urllib.parse import unquote

import moto.backup.urls
import moto.organizations.models as organizations
from moto.backup.exceptions import InvalidParameterValueException, InvalidRequestException, ResourceNotFoundException
from moto.backup.models import BackupBackend
from moto.backup.responses import BackupResponse

from patching import adds, replaces, routes, store

# What a region answers; AWS adds types without notice, so more than the landing zone asks for.
TYPES = ("Aurora", "CloudFormation", "DSQL", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS",
         "Redshift", "S3", "SAP HANA on Amazon EC2", "Storage Gateway", "Timestream", "VirtualMachine")
MANAGED = {"CloudFormation": True, "DynamoDB": False, "EFS": True}
GLOBAL = {
    "isCrossAccountBackupEnabled": "false",
    "isDelegatedAdministratorEnabled": "false",
    "isMpaEnabled": "false",
}


def apply():
    _tags()
    _vault_policies()
    _region_settings()
    _global_settings()


def _tags():
    @replaces(BackupResponse, "list_tags")
    def list_tags(_, self):
        # moto wants a slash at the end, which the provider does not write.
        arn = unquote(self.path.split("/tags/")[-1]).rstrip("/")
        return json.dumps({"Tags": self.backup_backend.list_tags(resource_arn=arn)})


def _vault_policies():
    routes(moto.backup.urls, "{0}/backup-vaults/(?P<name>[^/]+)/access-policy$", BackupResponse)

    def vault_name(response):
        return response.path.split("/")[-2]

    @adds(BackupResponse, "put_backup_vault_access_policy")
    def put(self):
        vault = self.backup_backend.describe_backup_vault(vault_name(self))
        store(self.backup_backend, "policies")[vault.backup_vault_name] = json.loads(self.body)["Policy"]
        return "{}"

    @adds(BackupResponse, "get_backup_vault_access_policy")
    def get(self):
        vault = self.backup_backend.describe_backup_vault(vault_name(self))
        policy = store(self.backup_backend, "policies").get(vault.backup_vault_name)
        if policy is None:
            raise ResourceNotFoundException(msg=f"Backup vault {vault.backup_vault_name} has no policy")
        return json.dumps({
            "BackupVaultName": vault.backup_vault_name,
            "BackupVaultArn": vault.backup_vault_arn,
            "Policy": policy,
        })

    @adds(BackupResponse, "delete_backup_vault_access_policy")
    def delete(self):
        store(self.backup_backend, "policies").pop(vault_name(self), None)
        return "{}"

    @replaces(BackupBackend, "delete_backup_vault")
    def delete_vault(original, self, backup_vault_name):
        store(self, "policies").pop(backup_vault_name, None)
        return original(self, backup_vault_name)


def _region_settings():
    routes(moto.backup.urls, "{0}/account-settings$", BackupResponse)

    def settings(response):
        stored = store(response.backup_backend, "region_settings")
        stored.setdefault("types", {name: name in ("DynamoDB", "EBS", "EC2", "EFS", "RDS") for name in TYPES})
        stored.setdefault("managed", dict(MANAGED))
        return stored

    @adds(BackupResponse, "update_region_settings")
    def update(self):
        sent = json.loads(self.body)
        types = sent.get("ResourceTypeOptInPreference") or {}
        managed = sent.get("ResourceTypeManagementPreference") or {}
        if not set(types) <= set(TYPES) or not set(managed) <= set(MANAGED):
            raise InvalidParameterValueException(
                msg="Element present in resource type opt in preference has invalid values."
            )
        settings(self)["types"].update(types)
        settings(self)["managed"].update(managed)
        return "{}"

    @adds(BackupResponse, "describe_region_settings")
    def describe(self):
        stored = settings(self)
        return json.dumps({
            "ResourceTypeOptInPreference": stored["types"],
            "ResourceTypeManagementPreference": stored["managed"],
        })


def _global_settings():
    routes(moto.backup.urls, "{0}/global-settings$", BackupResponse)

    def settings(response):
        return store(response.backup_backend, "global_settings").setdefault("settings", dict(GLOBAL))

    @adds(BackupResponse, "update_global_settings")
    def update(self):
        management, _ = organizations.organizations_backends.master_accounts.get(self.current_account, (None, None))
        if management not in (None, self.current_account):
            raise InvalidRequestException(msg="Only the management account of an organization changes these settings.")
        sent = json.loads(self.body).get("GlobalSettings") or {}
        if not set(sent) <= set(GLOBAL):
            raise InvalidParameterValueException(msg=f"Unknown settings: {sorted(set(sent) - set(GLOBAL))}")
        settings(self).update(sent)
        return "{}"

    @adds(BackupResponse, "describe_global_settings")
    def describe(self):
        return json.dumps({"GlobalSettings": settings(self)})
