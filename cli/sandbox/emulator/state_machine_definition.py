"""What Step Functions refuses in a definition, as far as it is about the way from state to state."""

import json

from moto.stepfunctions.parser.asl.parse.asl_parser import AmazonStateLanguageParser


def problems_of(definition):
    """Sentences; none if the definition would be taken."""
    try:
        machine = json.loads(definition)
    except ValueError as error:
        return [f"INVALID_JSON_DESCRIPTION: {error}"]
    if not isinstance(machine, dict):
        return ["SCHEMA_VALIDATION_FAILED: a definition is an object"]
    problems = _machine_problems(machine, "")
    if problems:
        return problems
    try:
        AmazonStateLanguageParser.parse(definition)
    except Exception as error:  # the parser's own errors have no common class
        return [f"SCHEMA_VALIDATION_FAILED: {error!r}"]
    return []


def _machine_problems(machine, place):
    states = machine.get("States")
    if not isinstance(states, dict) or machine.get("StartAt") not in states:
        return [f"MISSING_TRANSITION_TARGET: Missing 'Next' target: {machine.get('StartAt')} at {place}/StartAt"]
    problems, reached, waiting = [], set(), [machine["StartAt"]]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        for target in _targets(states[name]):
            if target in states:
                waiting.append(target)
            else:
                problems.append(f"MISSING_TRANSITION_TARGET: Missing 'Next' target: {target} at {place}/States/{name}")
    for name, state in states.items():
        where = f"{place}/States/{name}"
        if name not in reached:
            problems.append(f"MISSING_TRANSITION_TARGET: State \"{name}\" is not reachable. at {where}")
        if state.get("Type") not in ("Choice", "Succeed", "Fail") and not state.get("End") and "Next" not in state:
            problems.append(f"SCHEMA_VALIDATION_FAILED: These fields are required: [Next] or [End] at {where}")
        inner = [state[key] for key in ("ItemProcessor", "Iterator") if key in state] + state.get("Branches", [])
        problems += [problem for each in inner for problem in _machine_problems(each, where)]
    return problems


def _targets(state):
    found = [state[key] for key in ("Next", "Default") if key in state]
    return found + [each["Next"] for key in ("Choices", "Catch") for each in state.get(key, [])]
