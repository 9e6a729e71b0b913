"""AWS Organizations: account ids fixed by name, every trusted service, reading from member accounts."""

import threading

import moto.organizations.models as models
import moto.organizations.responses as responses
import moto.organizations.utils as utils
from moto.organizations.exceptions import OrganizationsClientError

from patching import replaces, sets


def administers(account_id, service_principal):
    """Whether an account may act for its organization: it is the management account or administers the service."""
    management, partition = models.organizations_backends.master_accounts.get(account_id, (account_id, "aws"))
    backend = models.organizations_backends[management][partition]
    if not backend.org:
        return False
    return management == account_id or any(
        admin.account.id == account_id and service_principal in admin.services for admin in backend.admins
    )


def apply(management_account, ids_by_name):
    _fix_account_ids(management_account, ids_by_name)
    _keep_the_organization_consistent(management_account, ids_by_name)
    _accept_every_service()
    _answer_member_accounts()


def _fix_account_ids(management_account, ids_by_name):
    # FakeAccount draws its id in the middle of its constructor and at once creates the access role in that account:
    # so the id has to be right when it is drawn. One request is one thread.
    current = threading.local()

    @replaces(utils, "make_random_account_id")
    def make_random_account_id(original):
        return getattr(current, "account_id", None) or original()

    @replaces(models.FakeAccount, "__init__")
    def init(original, self, organization, **kwargs):
        name = kwargs["AccountName"]
        # moto makes the management account itself, always with the name "master".
        current.account_id = management_account if name == "master" else ids_by_name.get(name)
        try:
            original(self, organization, **kwargs)
        finally:
            current.account_id = None


def _keep_the_organization_consistent(management_account, ids_by_name):
    management_name = next((name for name, id in ids_by_name.items() if id == management_account), "master")

    @replaces(models.OrganizationsBackend, "create_organization")
    def create_organization(original, self, region, **kwargs):
        result = original(self, region, **kwargs)
        self.get_account_by_id(self.account_id).name = management_name
        return result

    @replaces(models.OrganizationsBackend, "create_account")
    def create_account(original, self, **kwargs):
        # A closed account keeps its number in AWS for good. Here the number is free for the next one of that name.
        wanted = ids_by_name.get(kwargs["AccountName"])
        for account in [account for account in self.accounts if account.id == wanted]:
            if account.status != "SUSPENDED":
                raise OrganizationsClientError(
                    "ConstraintViolationException", f"Account {wanted} '{account.name}' exists already."
                )
            _forget(self, account)
        return original(self, **kwargs)

    @replaces(models.OrganizationsBackend, "delete_organization")
    def delete_organization(original, self):
        # moto knows the management account by the name "master". Closed accounts do not count: AWS drops them
        # after 90 days, a sandbox cannot wait.
        for account in [account for account in self.accounts if account.status == "SUSPENDED"]:
            _forget(self, account)
        for account in self.accounts:
            if account.id == self.account_id:
                account.name = "master"
        original(self)


def _forget(backend, account):
    for policy in account.attached_policies:
        policy.attachments.remove(account)
    backend.accounts.remove(account)
    models.organizations_backends.master_accounts.pop(account.id, None)


def _accept_every_service():
    # moto's lists of services are years behind AWS's.
    @replaces(models.FakeServiceAccess, "trusted_service")
    def trusted_service(original, service_principal):
        return service_principal.endswith(".amazonaws.com")

    @replaces(models.FakeDelegatedAdministrator, "supported_service")
    def supported_service(original, service_principal):
        return service_principal.endswith(".amazonaws.com")


def _answer_member_accounts():
    """In AWS a delegated administrator reads the organization; moto shows members an empty one."""

    def organizations_backend(self):
        account, partition = models.organizations_backends.master_accounts.get(
            self.current_account, (self.current_account, self.partition)
        )
        return models.organizations_backends[account][partition]

    sets(responses.OrganizationsResponse, "organizations_backend", property(organizations_backend))
