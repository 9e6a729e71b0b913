"""How this launcher changes moto; everything here stops the start when moto no longer looks as expected.

A patch that silently does nothing would be worse than none: the sandbox would show false drift, or miss a real fault.
So every patch names exactly what it changes, and a moto release that moved it is reported by name at start.
"""

import functools
import inspect
import re
import sys

import moto
import moto.backend_index
import moto.backends

# "moto.kms.models.KmsBackend.replicate_key", ... in the order applied; GET /lz/health shows it.
applied = []


class PatchFailed(SystemExit):
    """Ends the process with a message and exit code 1."""

    def __init__(self, target, problem):
        super().__init__(
            f"emulator: cannot patch {target} of moto {moto.__version__}: {problem}. "
            "These patches were written for moto 5.2.1; see README.md beside server.py."
        )


def _path(owner, name):
    return f"{owner.__name__}.{name}" if inspect.ismodule(owner) else f"{owner.__module__}.{owner.__name__}.{name}"


def _existing(owner, name):
    if not hasattr(owner, name):
        raise PatchFailed(_path(owner, name), "it does not exist")
    return getattr(owner, name)


def replaces(owner, name):
    """Replace a function of a class or module; the new one gets the old one as its first argument."""
    original = _existing(owner, name)
    static = isinstance(inspect.getattr_static(owner, name), staticmethod)

    def decorate(new):
        @functools.wraps(original)
        def patched(*args, **kwargs):
            return new(original, *args, **kwargs)

        setattr(owner, name, staticmethod(patched) if static else patched)
        applied.append(_path(owner, name))
        return new

    return decorate


def sets(owner, name, value):
    """Replace a constant or a property."""
    _existing(owner, name)
    setattr(owner, name, value)
    applied.append(_path(owner, name))


def adds(owner, name):
    """Add a method that moto lacks. On a response class it is an API action: its name is the action's in snake_case."""
    if hasattr(owner, name):
        raise PatchFailed(_path(owner, name), "moto has it now; take this patch out")

    def decorate(method):
        setattr(owner, name, method)
        applied.append(_path(owner, name))
        return method

    return decorate


def routes(urls_module, path, response_class):
    """Add a path of a REST service; moto finds the action from the path by AWS's own service model."""
    if path in _existing(urls_module, "url_paths"):
        raise PatchFailed(f"{urls_module.__name__}: {path}", "moto has it now; take this patch out")
    urls_module.url_paths[path] = response_class.dispatch
    applied.append(f"{urls_module.__name__}: {path}")


def adds_service(name, module):
    """
    Add a service that moto lacks: `module` has `<name>_backends`, `url_bases` and `url_paths`. `name` is the one that
    boto3 has for the service.
    """
    full_name = f"moto.{name}"
    if name in moto.backends.list_of_moto_modules() or full_name in sys.modules:
        raise PatchFailed(full_name, "moto has it now; take this patch out")
    sys.modules[full_name] = module
    for base in module.url_bases:
        moto.backend_index.backend_url_patterns.append((name, re.compile(base)))
    applied.append(full_name)


def store(backend, name):
    """A dictionary that lives as long as a moto backend, hence one per account and region, emptied by /moto-api/reset."""
    return backend.__dict__.setdefault(f"lz_{name}", {})
