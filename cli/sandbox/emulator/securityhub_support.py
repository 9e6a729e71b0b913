"""What the parts of Security Hub share: errors, and who may do what in which region."""

import json
from datetime import datetime, timezone
from urllib.parse import unquote

import moto.securityhub.models as models
import moto.securityhub.responses as responses
from moto.securityhub.exceptions import SecurityHubClientError

from patching import store

Response = responses.SecurityHubResponse


def invalid_input(message):
    return SecurityHubClientError("InvalidInputException", message)


def conflict(message):
    return SecurityHubClientError("ResourceConflictException", message)


def not_found(message):
    return SecurityHubClientError("ResourceNotFoundException", message)


def access_denied(message):
    return SecurityHubClientError("AccessDeniedException", message)


def now():
    return datetime.now(timezone.utc).isoformat()


def arn_of(backend, resource):
    return f"arn:aws:securityhub:{backend.region_name}:{backend.account_id}:{resource}"


def sent_by(response):
    return json.loads(response.body) if response.body else {}


def last_part(response, prefix):
    """What follows a prefix in the path: an id, or an ARN with slashes in it."""
    return unquote(response.parsed_url.path).split(prefix, 1)[1]


def is_administrator(backend):
    return any(
        store(other, "delegation").get("administrator") == backend.account_id
        for _, region, other in list(models.securityhub_backends.iter_backends())
        if region == backend.region_name
    )


def is_central(backend):
    return store(backend, "organization").get("type") == "CENTRAL"


def needs_hub(backend):
    if not backend.enabled:
        raise SecurityHubClientError(
            "InvalidAccessException", f"Account {backend.account_id} is not subscribed to AWS Security Hub"
        )


def needs_central(backend):
    if not (is_administrator(backend) and is_central(backend)):
        raise access_denied("Must be a Security Hub delegated administrator with Central Configuration enabled")
