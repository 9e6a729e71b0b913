"""OpenSearch Serverless: data access policies, policies that are deleted, indexes, and collections in the right order."""

import json

from moto.iam.models import iam_backends
from moto.kms.models import kms_backends
from moto.moto_api._internal import mock_random
from moto.opensearchserverless import models, responses
from moto.opensearchserverless.exceptions import ConflictException, ResourceNotFoundException, ValidationException

from patching import adds, replaces, store

RESPONSE = responses.OpenSearchServiceServerlessResponse


def apply():
    _collections()
    _security_policies()
    _access_policies()
    _indexes()


def _collections():
    @replaces(models.OpenSearchServiceServerlessBackend, "create_collection")
    def create_collection(original, self, client_token, description, name, standby_replicas, tags, type):
        if any(each.name == name for each in self.collections.values()):
            raise ConflictException(f"Collection with name {name} already exists")
        covering = [
            each for each in self.security_policies.values()
            if each.type == "encryption" and f"collection/{name}" in each.resources
        ]
        if not covering:
            raise ValidationException(
                f"No matching security policy of encryption type found for collection name: {name}. "
                "Please create security policy of encryption type for this collection."
            )
        key_arn = covering[0].policy.get("KmsARN", "auto")
        if key_arn != "auto" and key_arn.split("/")[-1] not in kms_backends[self.account_id][self.region_name].keys:
            raise ValidationException(f"The KMS key {key_arn} does not exist in this region.")
        collection = models.Collection(
            client_token=client_token,
            description=description,
            name=name,
            standby_replicas=standby_replicas or "ENABLED",
            tags=tags or [],
            type=type or "TIMESERIES",
            policy={"KmsARN": key_arn},
            region=self.region_name,
            account_id=self.account_id,
        )
        self.collections[collection.id] = collection
        self.tag_resource(collection.arn, tags or [])
        return collection

    @replaces(models.OpenSearchServiceServerlessBackend, "batch_get_collection")
    def batch_get_collection(original, self, ids, names):
        found, missing = original(self, ids, names)
        # moto tells of every other collection that it is not the one of the name.
        return found, [] if found else missing[:1]


def _security_policies():
    @adds(RESPONSE, "delete_security_policy")
    def delete_security_policy(self):
        params = json.loads(self.body)
        policy = self.opensearchserverless_backend.get_security_policy(name=params["name"], type=params["type"])
        policies = self.opensearchserverless_backend.security_policies
        for token in [token for token, each in policies.items() if each is policy]:
            del policies[token]
        return "{}"


def _access_policies():
    @adds(RESPONSE, "create_access_policy")
    def create_access_policy(self):
        params = json.loads(self.body)
        policies = _policies(self)
        if params["name"] in policies:
            raise ConflictException(f"Policy with name {params['name']} and type data already exists")
        policies[params["name"]] = _checked(self, params)
        return json.dumps({"accessPolicyDetail": policies[params["name"]]})

    @adds(RESPONSE, "get_access_policy")
    def get_access_policy(self):
        return json.dumps({"accessPolicyDetail": _policy(self)})

    @adds(RESPONSE, "update_access_policy")
    def update_access_policy(self):
        params = json.loads(self.body)
        if _policy(self)["policyVersion"] != params["policyVersion"]:
            raise ValidationException("Policy version specified in the request refers to an older version")
        _policies(self)[params["name"]] = _checked(self, params)
        return json.dumps({"accessPolicyDetail": _policies(self)[params["name"]]})

    @adds(RESPONSE, "delete_access_policy")
    def delete_access_policy(self):
        del _policies(self)[_policy(self)["name"]]
        return "{}"


def _policies(self):
    return store(self.opensearchserverless_backend, "access_policies")


def _policy(self):
    name = json.loads(self.body)["name"]
    if name not in _policies(self):
        raise ResourceNotFoundException(f"Policy with name {name} and type data is not found")
    return _policies(self)[name]


def _checked(self, params):
    """A policy as it is kept; every role that it names must be there, so that a wrong order shows."""
    policy = json.loads(params["policy"])
    roles = {role.arn for role in iam_backends[self.current_account]["aws"].roles.values()}
    for principal in [each for block in policy for each in block["Principal"]]:
        own = f":iam::{self.current_account}:role/" in principal
        # The role that deploys is there in AWS, and nowhere here.
        if own and principal not in roles and not principal.endswith("/OrganizationAccountAccessRole"):
            raise ValidationException(f"The principal {principal} does not exist")
    return {
        "name": params["name"],
        "type": params["type"],
        "description": params.get("description"),
        "policy": policy,
        "policyVersion": mock_random.get_random_string(20),
        "createdDate": 1,
        "lastModifiedDate": 1,
    }


def _indexes():
    """What lies in an index nobody sees here; that it is there is enough."""

    @adds(RESPONSE, "create_index")
    def create_index(self):
        params = json.loads(self.body)
        indexes = _of_collection(self, params["id"])
        if params["indexName"] in indexes:
            raise ConflictException(f"Index {params['indexName']} already exists")
        indexes[params["indexName"]] = params.get("indexSchema")
        return "{}"

    @adds(RESPONSE, "get_index")
    def get_index(self):
        params = json.loads(self.body)
        indexes = _of_collection(self, params["id"])
        if params["indexName"] not in indexes:
            raise ResourceNotFoundException(f"Index {params['indexName']} is not found")
        return json.dumps({"indexSchema": indexes[params["indexName"]]})

    @adds(RESPONSE, "delete_index")
    def delete_index(self):
        params = json.loads(self.body)
        if _of_collection(self, params["id"]).pop(params["indexName"], None) is None:
            raise ResourceNotFoundException(f"Index {params['indexName']} is not found")
        return "{}"


def _of_collection(self, collection_id):
    backend = self.opensearchserverless_backend
    if collection_id not in backend.collections:
        raise ResourceNotFoundException(f"Collection with ID {collection_id} cannot be found.")
    return store(backend, "indexes").setdefault(collection_id, {})
