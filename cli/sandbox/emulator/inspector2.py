"""Inspector: who may do what and in which order, members that leave, and changes of filters.

moto takes every call from everybody, and keeps a member that left as DISABLED, which Terraform waits for without end.
"""

import json

import moto.inspector2.models as models
import moto.inspector2.responses as responses
import moto.inspector2.urls as urls
from moto.core.exceptions import JsonRESTError
from moto.core.utils import unix_time

from patching import adds, replaces, routes

# https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html
ACCOUNTS_OF_A_REQUEST = 100


class Refusal(JsonRESTError):
    def __init__(self, status, error_type, message):
        super().__init__(error_type, message)
        self.code = status


def invalid(message):
    return Refusal(400, "ValidationException", f"The request is rejected because {message}")


def no_access(what):
    return Refusal(403, "AccessDeniedException", f"Invoking account does not have access to {what}")


def apply():
    _delegate_once()
    _let_the_administrator_manage_members()
    _enable_members_only()
    _configure_the_organization_last()
    _change_filters()


def _is_administrator(backend):
    """Whether any account has handed Inspector to this one, in this region."""
    return any(
        backend.account_id in other.admin_accounts
        for _, region, other in list(models.inspector2_backends.iter_backends())
        if region == backend.region_name
    )


def _delegate_once():
    @replaces(models.Inspector2Backend, "enable_delegated_admin_account")
    def enable(original, self, account_id):
        if account_id in self.admin_accounts:
            raise Refusal(409, "ConflictException", f"Account {account_id} is already enabled as delegated admin.")
        if self.admin_accounts:
            raise invalid("the organization has another delegated administrator for Inspector in this Region.")
        original(self, account_id)

    @replaces(models.Inspector2Backend, "disable_delegated_admin_account")
    def disable(original, self, account_id):
        if self.admin_accounts.pop(account_id, None) is None:
            raise Refusal(404, "ResourceNotFoundException", f"Account {account_id} is not the delegated admin.")
        administrator = models.inspector2_backends[account_id][self.region_name]
        # Its members become accounts of their own; what they scan stays on.
        administrator.members.clear()
        administrator.org_config.update(dict.fromkeys(administrator.org_config, False))


def _let_the_administrator_manage_members():
    @replaces(models.Inspector2Backend, "associate_member")
    def associate(original, self, account_id):
        if not _is_administrator(self):
            raise no_access("associate member account")
        if account_id == self.account_id:
            raise invalid("an account cannot become a member of itself.")
        if account_id in self.members:
            raise invalid("the given account ID is already a member or associated member of the current account.")
        original(self, account_id)

    @replaces(models.Inspector2Backend, "disassociate_member")
    def disassociate(original, self, account_id):
        if self.members.pop(account_id, None) is None:
            raise invalid(
                "the current account cannot disassociate the given member account ID since the latter "
                "is not yet associated to it."
            )

    @replaces(models.Inspector2Backend, "get_member")
    def get(original, self, account_id):
        if account_id not in self.members:
            raise no_access("get member account")
        return original(self, account_id)


def _enable_members_only():
    @replaces(models.Inspector2Backend, "batch_get_account_status")
    def status(original, self, account_ids):
        if len(account_ids) > ACCOUNTS_OF_A_REQUEST:
            raise invalid(f"there are more than {ACCOUNTS_OF_A_REQUEST} account ids.")
        return original(self, account_ids)

    @replaces(responses.Inspector2Response, "enable")
    def enable(original, self):
        types = self._get_param("resourceTypes")
        if "LAMBDA_CODE" in types and "LAMBDA" not in types:
            raise invalid("LAMBDA_CODE needs LAMBDA.")
        return _answer(self, self.inspector2_backend.enable, types, _stranger)

    @replaces(responses.Inspector2Response, "disable")
    def disable(original, self):
        def refuse(backend, account_id):
            if account_id == backend.account_id and backend.members:
                return "DISASSOCIATE_ALL_MEMBERS"
            return _stranger(backend, account_id)

        return _answer(self, self.inspector2_backend.disable, self._get_param("resourceTypes"), refuse)


def _stranger(backend, account_id):
    return None if account_id == backend.account_id or account_id in backend.members else "ACCESS_DENIED"


def _answer(response, change, types, refuse):
    """Does what can be done and lists the other accounts as failed, as AWS does."""
    backend = response.inspector2_backend
    account_ids = response._get_param("accountIds") or [backend.account_id]
    if len(account_ids) > ACCOUNTS_OF_A_REQUEST:
        raise invalid(f"there are more than {ACCOUNTS_OF_A_REQUEST} account ids.")
    codes = {account_id: refuse(backend, account_id) for account_id in account_ids}
    failed = [
        {"accountId": account_id, "errorCode": code, "errorMessage": code.lower()}
        for account_id, code in codes.items()
        if code
    ]
    accounts = change([account_id for account_id, code in codes.items() if not code], types)
    return json.dumps({"accounts": accounts, "failedAccounts": failed})


def _configure_the_organization_last():
    @replaces(models.Inspector2Backend, "describe_organization_configuration")
    def describe(original, self):
        if not _is_administrator(self):
            raise no_access("describe the organization configuration")
        return original(self)

    @replaces(models.Inspector2Backend, "update_organization_configuration")
    def update(original, self, auto_enable):
        if not _is_administrator(self):
            raise no_access("update the organization configuration")
        own = self.account_status.get(self.account_id)
        # Switching off is always allowed: it is how the configuration is deleted.
        if any(auto_enable.values()) and (own is None or own._status() != "ENABLED"):
            raise invalid("Invoking account is not enabled.")
        return original(self, auto_enable)


def _change_filters():
    @replaces(models.Inspector2Backend, "create_filter")
    def create(original, self, action, description, filter_criteria, name, reason, tags):
        if any(other.name == name for other in self.filters.values()):
            raise Refusal(400, "BadRequestException", f"A filter named {name} already exists.")
        return original(self, action, description, filter_criteria, name, reason, tags or {})

    @replaces(models.FilterResource, "to_json")
    def to_json(original, self):
        return {**original(self), "updatedAt": unix_time()}

    routes(urls, "{0}/filters/update$", responses.Inspector2Response)

    @adds(responses.Inspector2Response, "update_filter")
    def update_filter(self):
        sent = json.loads(self.body)
        known = self.inspector2_backend.filters[sent["filterArn"]]
        known.filter_criteria = sent.get("filterCriteria", known.filter_criteria)
        for field in ("action", "description", "name", "reason"):
            setattr(known, field, sent.get(field, getattr(known, field)))
        return json.dumps({"arn": known.arn})
