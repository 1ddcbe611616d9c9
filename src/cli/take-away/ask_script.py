"""Asks a script that was taken away what a test compares: a question comes, and the answer goes, as JSON."""

import contextlib
import hashlib
import importlib.util
import io
import json
import sys

import numpy as np
import torch
from torch import nn

sys.dont_write_bytecode = True

asked = json.load(sys.stdin)
spec = importlib.util.spec_from_file_location("script", asked["script"])
script = importlib.util.module_from_spec(spec)
spec.loader.exec_module(script)


def counts(network, channels, side):
    """Parameters, and multiply-adds as they happen: each number of an output uses all weights of its filter."""
    multiply_adds = []
    for layer in network.modules():
        if isinstance(layer, (script.Convolution, nn.Linear)):
            layer.register_forward_hook(lambda own, _, y: multiply_adds.append(y.numel() * own.weight[0].numel()))
    with torch.no_grad():
        network.eval()(torch.zeros(1, channels, side, side))
    return {"parameters": sum(own.numel() for own in network.parameters()), "multiplyAdds": sum(multiply_adds)}


def in_engine_layout(tensor):
    if tensor.dim() == 4:
        return tensor.permute(2, 3, 1, 0)
    return tensor.T if tensor.dim() == 2 else tensor


def hashes(network):
    """Of the bytes of each tensor, in the engine's layout."""
    found = {}
    for name, tensor in network.state_dict().items():
        values = np.ascontiguousarray(in_engine_layout(tensor).numpy())
        found[name] = [values.dtype.str, hashlib.sha256(values.tobytes()).hexdigest()]
    return found


def network_of(run):
    network = script.Network(run, asked["channels"], asked["classes"])
    return {"tensors": hashes(network), "counts": counts(network, asked["channels"], run["side"])}


def batches(run, data, iterations):
    training = script.Training({**run, "depth": 11 if run["block"] == "bottleneck" else 8}, data, torch.device("cpu"))
    return [training.batch(iteration) for iteration in range(iterations)]


def images_of(run):
    """The page's images, and how some of them enter a network, in the engine's layout, with their labels."""
    data = script.page_images(script.DATA, run["data"], run["side"])
    images, labels = data.of(*(own[asked["shown"]] for own in data.training), torch.device("cpu"))
    return data, {"images": images.permute(0, 2, 3, 1).flatten().tolist(), "labels": labels.tolist()}


def refusal(arguments):
    """What is said of arguments that cannot be."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        try:
            script.asked(arguments)
        except SystemExit:
            pass
    return said.getvalue()


runs = script.runs()
data, images = images_of(runs[0])
answer = {
    "networks": [network_of(run) for run in runs],
    "batches": [batches(run, data, asked["iterations"]) for run in runs],
    "rates": [[script.rate_at(iteration, run) for iteration in asked["rateIterations"]] for run in runs],
    "images": images,
    "refusals": [refusal(arguments) for arguments in asked["refused"]],
}
json.dump(answer, sys.stdout)
