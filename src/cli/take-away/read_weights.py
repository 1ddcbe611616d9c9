"""Reads a file of weights of either format and tells of each tensor its type, its shape and the hash of its bytes."""

import hashlib
import json
import sys

import numpy as np


def tensors_of(path):
    if path.endswith(".npz"):
        with np.load(path) as held:
            return {name: held[name] for name in held.files}, {}
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    metadata = header.pop("__metadata__")
    assert [own["dtype"] for own in header.values()] == ["F32"] * len(header)
    places = [tuple(own["data_offsets"]) for own in header.values()]
    # Without gaps, as the format wants it.
    assert [begin for begin, _ in places] == [0, *(end for _, end in places[:-1])] and places[-1][1] == len(data)
    parts = {name: np.frombuffer(data[slice(*own["data_offsets"])], "<f4") for name, own in header.items()}
    return {name: values.reshape(header[name]["shape"]) for name, values in parts.items()}, metadata


def told(values):
    """With the bytes as the engine has them: rows, columns, inputs, filters, and features, classes."""
    engine = values.transpose(2, 3, 1, 0) if values.ndim == 4 else values.T
    own = np.ascontiguousarray(engine)
    return [values.dtype.str, list(values.shape), hashlib.sha256(own.tobytes()).hexdigest()]


tensors, metadata = tensors_of(sys.argv[1])
json.dump({"tensors": {name: told(own) for name, own in tensors.items()}, "metadata": metadata}, sys.stdout)
