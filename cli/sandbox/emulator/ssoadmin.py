"""IAM Identity Center: tags, boundaries and provisioning of permission sets; the instance is whichever is named."""

import json
from uuid import uuid4

import moto.ssoadmin.models as models
import moto.ssoadmin.responses as responses
from moto.ssoadmin.exceptions import ConflictException, ResourceNotFoundException

from patching import adds, replaces, store


def apply():
    _find_managed_policies_below_a_path()
    _add_tags()
    _add_boundaries()
    _provision()
    _refuse_what_aws_refuses()


def _find_managed_policies_below_a_path():
    # moto looks for the key "path", which its own data writes with a capital: job-function/... is never found.
    @replaces(models.SSOAdminBackend, "_find_managed_policy")
    def find_managed_policy(original, self, managed_policy_arn):
        if self.aws_managed_policies is None:
            self.aws_managed_policies = json.loads(models.aws_managed_policies_data)
        name = managed_policy_arn.split("/")[-1]
        known = self.aws_managed_policies.get(name)
        if known and managed_policy_arn == f"arn:{self.partition}:iam::aws:policy{known['Path']}{name}":
            return models.ManagedPolicy(managed_policy_arn, name)
        raise ResourceNotFoundException(f"Policy does not exist with ARN: {managed_policy_arn}")


def _add_tags():
    response = responses.SSOAdminResponse

    def tags(self):
        backend = self.ssoadmin_backend
        permission_set = backend._find_permission_set(self._get_param("InstanceArn"), self._get_param("ResourceArn"))
        if permission_set.tags is None:
            permission_set.tags = []
        return permission_set.tags

    @adds(response, "list_tags_for_resource")
    def list_tags_for_resource(self):
        return json.dumps({"Tags": tags(self)})

    @adds(response, "tag_resource")
    def tag_resource(self):
        new = self._get_param("Tags")
        names = {tag["Key"] for tag in new}
        current = tags(self)
        current[:] = [tag for tag in current if tag["Key"] not in names] + new
        return "{}"

    @adds(response, "untag_resource")
    def untag_resource(self):
        names = set(self._get_param("TagKeys"))
        current = tags(self)
        current[:] = [tag for tag in current if tag["Key"] not in names]
        return "{}"


def _add_boundaries():
    response = responses.SSOAdminResponse

    def boundaries(self):
        self.ssoadmin_backend._find_permission_set(
            self._get_param("InstanceArn"), self._get_param("PermissionSetArn")
        )
        return store(self.ssoadmin_backend, "boundaries")

    @adds(response, "put_permissions_boundary_to_permission_set")
    def put(self):
        boundary = self._get_param("PermissionsBoundary")
        if "ManagedPolicyArn" in boundary:
            self.ssoadmin_backend._find_managed_policy(boundary["ManagedPolicyArn"])
        boundaries(self)[self._get_param("PermissionSetArn")] = boundary
        return "{}"

    @adds(response, "get_permissions_boundary_for_permission_set")
    def get(self):
        boundary = boundaries(self).get(self._get_param("PermissionSetArn"))
        if boundary is None:
            raise ResourceNotFoundException("The permission set has no permissions boundary.")
        return json.dumps({"PermissionsBoundary": boundary})

    @adds(response, "delete_permissions_boundary_from_permission_set")
    def delete(self):
        boundaries(self).pop(self._get_param("PermissionSetArn"), None)
        return "{}"


def _provision():
    # moto knows one instance with a random ARN, and takes the account that asks for the one that is provisioned.
    @replaces(models.SSOAdminBackend, "provision_permission_set")
    def provision_permission_set(original, self, instance_arn, permission_set_arn):
        self._find_permission_set(instance_arn, permission_set_arn)

    @adds(responses.SSOAdminResponse, "describe_permission_set_provisioning_status")
    def describe_permission_set_provisioning_status(self):
        request = self._get_param("ProvisionPermissionSetRequestId") or str(uuid4())
        return json.dumps({"PermissionSetProvisioningStatus": {"RequestId": request, "Status": "SUCCEEDED"}})


def _refuse_what_aws_refuses():
    def assignments(self, permission_set_arn):
        return [each for each in self.account_assignments if each.permission_set_arn == permission_set_arn]

    @replaces(models.SSOAdminBackend, "create_account_assignment")
    def create_account_assignment(
        original, self, instance_arn, target_id, target_type, permission_set_arn, principal_type, principal_id
    ):
        permission_set = self._find_permission_set(instance_arn, permission_set_arn)
        has_policy = permission_set.total_managed_policies_attached or permission_set.inline_policy
        if not has_policy:  # AWS takes it; the role would come without rights, which no stack of ours wants.
            raise ConflictException(f"{permission_set.name} is assigned before it has a policy")
        return original(
            self, instance_arn, target_id, target_type, permission_set_arn, principal_type, principal_id
        )

    @replaces(models.SSOAdminBackend, "delete_permission_set")
    def delete_permission_set(original, self, instance_arn, permission_set_arn):
        if assignments(self, permission_set_arn):
            raise ConflictException("The permission set is assigned to accounts.")
        return original(self, instance_arn, permission_set_arn)
