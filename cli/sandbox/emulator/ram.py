"""Resource Access Manager: what switching on sharing with the organization leaves behind.

Terraform reads `aws_ram_sharing_with_organization` from those traces: trusted access and a service-linked role.
"""

import moto.ram.models as models
from moto.iam.exceptions import EntityAlreadyExists
from moto.iam.models import iam_backends

from patching import replaces


def apply():
    @replaces(models.ResourceAccessManagerBackend, "enable_sharing_with_aws_organization")
    def enable_sharing(original, self):
        result = original(self)
        self.organizations_backend.enable_aws_service_access(ServicePrincipal="ram.amazonaws.com")
        try:
            iam_backends[self.account_id][self.partition].create_service_linked_role("ram.amazonaws.com", "", "")
        except EntityAlreadyExists:
            pass  # the role outlives switching off, in AWS too
        return result
