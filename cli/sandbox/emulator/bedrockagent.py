"""Knowledge bases of Amazon Bedrock: changes, data sources, states and ids as AWS has them."""

import json
import random
import string

from moto.bedrock import urls
from moto.bedrockagent import models, responses
from moto.bedrockagent.exceptions import ConflictException, ResourceNotFoundException, ValidationException
from moto.core.utils import iso_8601_datetime_without_milliseconds, utcnow
from moto.iam.models import iam_backends
from moto.opensearchserverless.models import opensearchserverless_backends
from moto.s3.models import s3_backends

from patching import adds, replaces, routes, store

RESPONSE = responses.AgentsforBedrockResponse


def apply():
    _paths()
    _knowledge_bases()
    _data_sources()


def _paths():
    # Requests are signed for "bedrock", whose paths moto has.
    for path in (
        "{0}/knowledgebases/$",
        "{0}/knowledgebases/(?P<kb_name>[^/]+)/datasources/?$",
        "{0}/knowledgebases/(?P<kb_name>[^/]+)/datasources/(?P<source>[^/]+)/?$",
    ):
        routes(urls, path, RESPONSE)


def _now():
    return iso_8601_datetime_without_milliseconds(utcnow())


def _id():
    return "".join(random.choices(string.ascii_uppercase + string.digits, k=10))


def _knowledge_bases():
    @replaces(models.KnowledgeBase, "__init__")
    def init(original, self, name, role_arn, region_name, account_id, *args, **kwargs):
        original(self, name, role_arn, region_name, account_id, *args, **kwargs)
        prefix = self.knowledge_base_arn.rsplit("/", 1)[0]
        self.knowledge_base_id = _id()
        self.knowledge_base_arn = f"{prefix}/{self.knowledge_base_id}"
        self.status = "ACTIVE"
        self.created_at = self.updated_at = _now()

    @replaces(models.AgentsforBedrockBackend, "create_knowledge_base")
    def create_knowledge_base(original, self, name, role_arn, *args, **kwargs):
        if any(each.name == name for each in self.knowledge_bases.values()):
            raise ConflictException(f"KnowledgeBase with name {name} already exists.")
        storage = kwargs.get("storage_configuration") or args[1]
        _check(self, role_arn, storage)
        return original(self, name, role_arn, *args, **kwargs)

    @adds(RESPONSE, "update_knowledge_base")
    def update_knowledge_base(self):
        knowledge_base = self.bedrockagent_backend.get_knowledge_base(self.path.rstrip("/").split("/")[-1])
        params = json.loads(self.body)
        _check(self.bedrockagent_backend, params["roleArn"], params["storageConfiguration"])
        knowledge_base.name = params["name"]
        knowledge_base.description = params.get("description")
        knowledge_base.role_arn = params["roleArn"]
        knowledge_base.knowledge_base_configuration = params["knowledgeBaseConfiguration"]
        knowledge_base.storage_configuration = params["storageConfiguration"]
        return json.dumps({"knowledgeBase": knowledge_base.to_dict()})


def _check(backend, role_arn, storage):
    """Bedrock takes the role and looks for the collection, so both must be there, and the role let in."""
    roles = {role.arn: role for role in iam_backends[backend.account_id]["aws"].roles.values()}
    if role_arn not in roles:
        raise ValidationException(f"Bedrock is not authorized to assume {role_arn}")
    collections = opensearchserverless_backends[backend.account_id][backend.region_name]
    arn = (storage.get("opensearchServerlessConfiguration") or {}).get("collectionArn")
    if arn is None:
        return
    name = next((each.name for each in collections.collections.values() if each.arn == arn), None)
    policies = store(collections, "access_policies").values()
    covered = any(
        role_arn in block["Principal"] and f"collection/{name}" in json.dumps(block)
        for policy in policies
        for block in policy["policy"]
    )
    if name is None or not covered:
        raise ValidationException(f"The knowledge base storage configuration provided is invalid: {role_arn} cannot reach {arn}")


def _data_sources():
    @adds(RESPONSE, "create_data_source")
    def create_data_source(self):
        params = json.loads(self.body)
        sources = _sources(self)
        if any(each["name"] == params["name"] for each in sources.values()):
            raise ConflictException(f"DataSource with name {params['name']} already exists.")
        source_id = _id()
        sources[source_id] = _kept(params, self.path.split("/")[2], source_id)
        return json.dumps({"dataSource": sources[source_id]})

    @adds(RESPONSE, "get_data_source")
    def get_data_source(self):
        return json.dumps({"dataSource": _source(self)})

    @adds(RESPONSE, "update_data_source")
    def update_data_source(self):
        source = _source(self)
        old, new = source.get("vectorIngestionConfiguration"), json.loads(self.body)
        if new.get("vectorIngestionConfiguration") != old:
            raise ValidationException("The vector ingestion configuration cannot be changed.")
        source.update(_kept(new, source["knowledgeBaseId"], source["dataSourceId"]))
        return json.dumps({"dataSource": source})

    @adds(RESPONSE, "delete_data_source")
    def delete_data_source(self):
        source = _source(self)
        del _sources(self)[source["dataSourceId"]]
        return json.dumps({**{name: source[name] for name in ("knowledgeBaseId", "dataSourceId")}, "status": "DELETING"})


def _kept(params, knowledge_base_id, source_id):
    bucket = (params["dataSourceConfiguration"].get("s3Configuration") or {}).get("bucketArn", "").split(":")[-1]
    if bucket not in s3_backends.bucket_accounts:
        raise ValidationException(f"The bucket {bucket} does not exist.")
    names = ("name", "description", "dataSourceConfiguration", "serverSideEncryptionConfiguration",
             "vectorIngestionConfiguration", "dataDeletionPolicy")
    now = _now()
    return {
        "knowledgeBaseId": knowledge_base_id, "dataSourceId": source_id, "status": "AVAILABLE", "createdAt": now, "updatedAt": now,
        "dataDeletionPolicy": "DELETE", **{name: params[name] for name in names if params.get(name) is not None},
    }


def _sources(self):
    knowledge_base = self.bedrockagent_backend.get_knowledge_base(self.path.split("/")[2])
    return knowledge_base.__dict__.setdefault("lz_sources", {})


def _source(self):
    source_id = self.path.rstrip("/").split("/")[4]
    if source_id not in _sources(self):
        raise ResourceNotFoundException(f"Data source {source_id} not found")
    return _sources(self)[source_id]
