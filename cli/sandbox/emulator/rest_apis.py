"""REST APIs of API Gateway: policies as AWS tells them, changes of an API, and what AWS refuses to deploy."""

import json

from moto.apigateway.exceptions import BadRequestException, NoIntegrationDefined, NotFoundException, StageStillActive
from moto.apigateway.models import APIGatewayBackend, RestAPI
from moto.apigateway.responses import APIGatewayResponse

from patching import adds, replaces

#: Arguments that moto passes over, by the path that changes them.
TEXTS = {"/minimumCompressionSize": "minimum_compression_size"}
FLAGS = {"/disableExecuteApiEndpoint": "disableExecuteApiEndpoint"}
LISTS = ("/binaryMediaTypes", "/endpointConfiguration/vpcEndpointIds")

#: What can be changed of a method, its integration and its answers: AWS's name -> moto's.
METHOD = {
    "authorizationType": "authorization_type",
    "authorizerId": "authorizer_id",
    "apiKeyRequired": "api_key_required",
    "requestParameters": "request_parameters",
    "requestModels": "request_models",
    "requestValidatorId": "request_validator_id",
}
INTEGRATION = {
    "uri": "uri",
    "credentials": "credentials",
    "timeoutInMillis": "timeout_in_millis",
    "requestParameters": "request_parameters",
    "requestTemplates": "request_templates",
}
ANSWER = {"responseParameters": "response_parameters", "responseModels": "response_models"}


def apply():
    @replaces(APIGatewayResponse, "create_rest_api")
    def create(original, self):
        status, headers, body = original(self)
        api = self.backend.get_rest_api(json.loads(body)["id"])
        api.binaryMediaTypes = self._get_param("binaryMediaTypes") or []
        api.disableExecuteApiEndpoint = self._get_param("disableExecuteApiEndpoint") or False
        return status, headers, json.dumps(api.to_dict())

    @replaces(RestAPI, "to_dict")
    def to_dict(original, self):
        told = original(self)
        # AWS tells the policy with its quotes escaped, and the provider takes the escapes away.
        return {**told, "policy": json.dumps(self.policy)[1:-1]} if self.policy else told

    @replaces(RestAPI, "apply_patch_operations")
    def change(original, self, operations):
        for operation in operations:
            path, value = operation["path"], operation.get("value", "")
            if path in TEXTS:
                setattr(self, TEXTS[path], int(value) if value else None)
            elif path in FLAGS:
                setattr(self, FLAGS[path], value == "true")  # bool("false") is true
            elif path.startswith(LISTS):
                _change_list(self, operation)
            else:
                original(self, [operation])

    @replaces(APIGatewayBackend, "create_resource")
    def create_resource(original, self, function_id, parent_resource_id, path_part):
        siblings = [each for each in self.get_resources(function_id) if each.parent_id == parent_resource_id]
        if any(each.path_part == path_part for each in siblings):
            raise BadRequestException(f"Another resource with the same parent already has this name: {path_part}")
        if path_part.startswith("{") and any(each.path_part.startswith("{") for each in siblings):
            raise BadRequestException("A sibling of this resource already has a variable path part")
        return original(self, function_id, parent_resource_id, path_part)

    @adds(APIGatewayResponse, "update_resource")
    def update_resource(self):
        _, _, api_id, _, resource_id = self.path.split("/")
        resource = self.backend.get_resource(api_id, resource_id)
        for operation in self._get_param("patchOperations"):
            if operation["path"] == "/pathPart":
                resource.path_part = operation["value"]
            elif operation["path"] == "/parentId":
                resource.parent_id = operation["value"]
            else:
                raise BadRequestException(f"The emulator does not know how to change {operation['path']}.")
        return json.dumps(resource.to_dict())

    @adds(APIGatewayResponse, "update_method")
    def update_method(self):
        method = self.backend.get_method(*_place(self))
        return json.dumps(_changed(method, METHOD, self._get_param("patchOperations")).to_json())

    @adds(APIGatewayResponse, "update_integration")
    def update_integration(self):
        integration = self.backend.get_integration(*_place(self))
        return json.dumps(_changed(integration, INTEGRATION, self._get_param("patchOperations")).to_json())

    @adds(APIGatewayResponse, "update_method_response")
    def update_method_response(self):
        answer = self.backend.get_method(*_place(self)).get_response(self.path.split("/")[8])
        return json.dumps(_changed(answer, ANSWER, self._get_param("patchOperations")).to_json())

    @replaces(APIGatewayBackend, "put_integration_response")
    def put_integration_response(original, self, function_id, resource_id, method_type, status_code, *args, **kwargs):
        if self.get_method(function_id, resource_id, method_type).get_response(status_code) is None:
            raise NotFoundException("Invalid Response status code specified")
        return original(self, function_id, resource_id, method_type, status_code, *args, **kwargs)

    @replaces(APIGatewayBackend, "create_deployment")
    def create_deployment(original, self, function_id, *args, **kwargs):
        api = self.get_rest_api(function_id)
        if "PRIVATE" in api.endpoint_configuration.get("types", []) and not api.policy:
            raise BadRequestException("Private REST API doesn't have a resource policy attached to it")
        methods = [method for each in self.get_resources(function_id) for method in each.resource_methods.values()]
        if any(method.method_integration is None for method in methods):
            raise NoIntegrationDefined()
        return original(self, function_id, *args, **kwargs)

    @replaces(APIGatewayBackend, "delete_deployment")
    def delete_deployment(original, self, function_id, deployment_id):
        stages = self.get_rest_api(function_id).stages.values()
        if any(stage.deployment_id == deployment_id for stage in stages):
            raise StageStillActive()
        return original(self, function_id, deployment_id)


def _place(response):
    """API, resource and method of /restapis/<api>/resources/<resource>/methods/<method>/..."""
    parts = response.path.split("/")
    return parts[2], parts[4], parts[6]


def _changed(target, names, operations):
    """Entries of maps stand in the path, with ~1 for a slash."""
    for operation in operations:
        name, _, entry = operation["path"].strip("/").partition("/")
        if name not in names:
            raise BadRequestException(f"The emulator does not know how to change {operation['path']}.")
        value = {"true": True, "false": False}.get(operation.get("value"), operation.get("value"))
        if entry:
            entries = dict(getattr(target, names[name]) or {})
            entries.pop(entry.replace("~1", "/"), None)
            if operation["op"] != "remove":
                entries[entry.replace("~1", "/")] = value
            value = entries
        elif name == "timeoutInMillis":
            value = int(value)
        setattr(target, names[name], value)
    return target


def _change_list(api, operation):
    """Entries stand in the path, with ~1 for a slash, or are the value."""
    name, _, entry = operation["path"].removeprefix("/endpointConfiguration").strip("/").partition("/")
    entry = entry.replace("~1", "/") or operation["value"]
    entries = api.binaryMediaTypes if name == "binaryMediaTypes" else api.endpoint_configuration.setdefault(name, [])
    if operation["op"] == "add":
        entries.append(entry)
    else:
        entries.remove(entry)
