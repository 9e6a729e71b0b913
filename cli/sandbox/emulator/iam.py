"""IAM: central management of root access in an organization, and AWS managed policies without loading them all."""

import functools
import json

import moto.iam.models as models
import moto.iam.responses as responses
import moto.organizations.models as organizations
from moto.core.responses import ActionResult
from moto.iam.exceptions import IAMException

from patching import adds, replaces, sets, store

# AWSServiceRoleFor...: moto takes the service's name as it is ("AWSServiceRoleForconfig").
SERVICE_LINKED_ROLE_NAMES = {
    "access-analyzer": "AccessAnalyzer",
    "backup": "Backup",
    "cloudtrail": "CloudTrail",
    "config": "Config",
    "config-multiaccountsetup": "ConfigMultiAccountSetup",
    "fms": "FMS",
    "guardduty": "AmazonGuardDuty",
    "inspector2": "AmazonInspector2",
    "macie": "AmazonMacie",
    "ram": "ResourceAccessManager",
    "securityhub": "SecurityHub",
    "shield": "AWSShield",
}

# The API's action name for each feature.
ROOT_FEATURES = {
    "RootCredentialsManagement": "organizations_root_credentials_management",
    "RootSessions": "organizations_root_sessions",
}


def apply():
    sets(models, "SERVICE_NAME_CONVERSION", {**models.SERVICE_NAME_CONVERSION, **SERVICE_LINKED_ROLE_NAMES})
    _add_organization_features()
    _find_aws_managed_policies()


def _add_organization_features():
    response = responses.IamResponse

    def organization(self):
        backend = organizations.organizations_backends[self.current_account][self.partition]
        if backend.org is None:
            raise IAMException("OrganizationNotFoundException", "The caller is not a management account.")
        return backend

    def answer(self):
        backend = organization(self)
        features = sorted(store(backend, "root_features"))
        return ActionResult({"OrganizationId": backend.org.id, "EnabledFeatures": features})

    def enable(feature):
        def action(self):
            backend = organization(self)
            if all(service["ServicePrincipal"] != "iam.amazonaws.com" for service in backend.services):
                raise IAMException(
                    "ServiceAccessNotEnabledException", "Trusted access for iam.amazonaws.com is not enabled."
                )
            store(backend, "root_features")[feature] = True
            return answer(self)

        return action

    def disable(feature):
        def action(self):
            store(organization(self), "root_features").pop(feature, None)
            return answer(self)

        return action

    adds(response, "list_organizations_features")(answer)
    for feature, action in ROOT_FEATURES.items():
        adds(response, f"enable_{action}")(enable(feature))
        adds(response, f"disable_{action}")(disable(feature))


@functools.cache
def _aws_managed_policies():
    """By the part of the ARN after "policy": "/service-role/AWS_ConfigRole" -> (name, data)."""
    policies = json.loads(models.aws_managed_policies_data)
    return {f"{data['Path']}{name}": (name, data) for name, data in policies.items()}


def _find_aws_managed_policies():
    # moto's own switch loads all 1,400 into each account: seconds and tens of megabytes apiece. One at a time will do.
    def load(backend, arn):
        if arn and ":iam::aws:policy/" in arn and arn not in backend.managed_policies:
            known = _aws_managed_policies().get(arn.split(":policy", 1)[1])
            if known:
                policy = models.AWSManagedPolicy.from_data(
                    known[0], backend.account_id, backend.region_name, known[1]
                )
                backend.managed_policies[policy.arn] = policy

    for method in ("attach_role_policy", "attach_user_policy", "attach_group_policy", "get_policy", "get_policy_version"):

        @replaces(models.IAMBackend, method)
        def with_policy(original, self, policy_arn, *args, **kwargs):
            load(self, policy_arn)
            return original(self, policy_arn, *args, **kwargs)
