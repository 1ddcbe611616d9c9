# SPDX-License-Identifier: MIT
# Copyright (c) 2026 The Shortcut authors

# %% [markdown]
# # The same training in PyTorch
#
# This trains plain and residual networks of He et al., "Deep Residual Learning for Image Recognition" (2015),
# Section 4.2, as the page does from which it was taken. It starts from the same initial weights and sees the same
# images in the same order. The losses agree with those of the page up to the rounding of 32-bit numbers, which grows
# with the iterations. It needs PyTorch and NumPy:
#
#     python FILE.py --run 1 --csv one.csv
#     python FILE.py --json runs.json
#     torchrun --nproc_per_node 4 FILE.py
#     python FILE.py --cifar cifar-10-batches-bin
#
# The lab of the site opens what the second line writes, under "Your runs": so a curve of PyTorch lies over those of the
# page. The last line trains on all of CIFAR-10, in its binary version, in the place of the page's images; it names the
# folder of the unpacked archive (https://www.cs.toronto.edu/~kriz/cifar.html). The paper also crops and flips its images
# at random; a run whose `augmentation` says so does that as the page does.

# %%
import argparse
import csv
import gzip
import hashlib
import json
import os
import sys
import urllib.request
from base64 import b64encode
from datetime import datetime, timezone
from functools import lru_cache
from math import isfinite, sqrt
from pathlib import Path

import numpy as np
import torch
import torch.distributed.nn.functional as shared
from torch import distributed, nn
from torch.nn.functional import batch_norm, conv2d, cross_entropy, pad, relu

# %% [markdown]
# ## What is trained
#
# The columns are those of the page's CSV. `SHARED` holds what all runs have in common, `RUNS` the rest, and `DATA` is
# where the page's images lie: an address or a folder. A run whose `data` begins with "own" was set on CIFAR-10 that the
# reader of the page had brought; it reads the folder `CIFAR`, if no other is given.

# %%
DATA = "public/data/"
CIFAR = "cifar-10-batches-bin"
SHARED = {
    "shortcut": "padded-identity",
    "shortcutScale": 1,
    "block": "basic",
    "filters": 8,
    "batchNorm": True,
    "data": "fashion-mnist",
    "side": 14,
    "iterations": 300,
    "batchSize": 64,
    "learningRate": 0.03,
    "dividedAt": "",
    "warmUpRate": None,
    "warmUpIterations": None,
    "momentum": 0.9,
    "weightDecay": 0.0001,
    "seed": 1,
}
RUNS = [
    {"depth": 20, "residual": False},
    {"depth": 20, "residual": True},
]
COLUMNS = """depth residual shortcut shortcutScale block filters batchNorm data side iterations batchSize learningRate
dividedAt warmUpRate warmUpIterations momentum weightDecay seed augmentation written
iteration trainingLoss trainingError testError subsetError""".split()
# Of most runs, and not told where it is so of all.
USUAL = {"shortcutScale": 1, "augmentation": None, "written": None}


def runs():
    return [{**SHARED, **own} for own in RUNS]


# %% [markdown]
# ## Random numbers
#
# A seed and a name, such as `stem.weight`, are the key of Threefry-2x32 with 20 rounds (Salmon et al. 2011). The name
# enters by its FNV-1a hash. So each layer and each epoch has numbers of its own, whatever else the network has.

# %%
def fnv1a(text):
    found = 0x811C9DC5
    for byte in text.encode():
        found = (found ^ byte) * 0x01000193 % 2**32
    return found


def words(seed, name, count):
    """The first whole numbers below 2^32 of a seed and a name."""
    key = np.array([seed, fnv1a(name), seed ^ fnv1a(name) ^ 0x1BD11BDA], np.uint32)
    blocks = np.arange((count + 1) // 2, dtype=np.uint64)
    x, y = blocks.astype(np.uint32) + key[0], (blocks >> np.uint64(32)).astype(np.uint32) + key[1]
    for number in range(20):
        turn = (13, 15, 26, 6, 17, 29, 16, 24)[number % 8]
        x = x + y
        y = (y << np.uint32(turn) | y >> np.uint32(32 - turn)) ^ x
        if number % 4 == 3:
            injection = (number + 1) // 4
            x = x + key[injection % 3]
            y = y + key[(injection + 1) % 3] + np.uint32(injection)
    return np.stack([x, y], axis=1).ravel()[:count]


def uniforms(seed, name, count):
    """Numbers from -1 to 1."""
    return 2 * (words(seed, name, count) / 2**32) - 1


def normals(seed, name, count):
    """Standard normal numbers by Marsaglia's polar method, which accepts more than three pairs of four."""
    u, v = uniforms(seed, name, 2 * (count + 100)).reshape(-1, 2).T
    square = u * u + v * v
    u, v, square = (own[(square > 0) & (square < 1)] for own in (u, v, square))
    factor = np.sqrt(-2 * natural_log(square) / square)
    return np.stack([u * factor, v * factor], axis=1).ravel()[:count]


# The algorithm and its constants are those of __ieee754_log in fdlibm 5.3:
#
# Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
# Developed at SunSoft, a Sun Microsystems, Inc. business.
# Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
# preserved.
def natural_log(x):
    """The logarithm with the bits that the page has; libraries differ in the last one."""
    bits = x.view(np.int64)
    mantissa = bits >> 32 & 0xFFFFF
    carry = mantissa + 0x95F64 & 0x100000
    exponent = (bits >> 52) - 1023 + (carry >> 20)
    f = ((mantissa | carry ^ 0x3FF00000) << 32 | bits & 0xFFFFFFFF).view(np.float64) - 1
    s = f / (2 + f)
    z = s * s
    w = z * z
    even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
    odd = w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1))
    remainder = z * (6.66666666666673513e-1 + odd) + even
    half, low = 0.5 * f * f, exponent * 1.90821492927058770002e-10
    corrects = (mantissa - 0x6147A | 0x6B851 - mantissa) > 0
    small = np.where(corrects, half - (s * (half + remainder) + low), s * (f - remainder) - low)
    return exponent * 6.9314718036912381649e-1 - (small - f)


# %% [markdown]
# ## Images
#
# A pixel enters a network as (byte - mean) / deviation, with the mean and the standard deviation of all training
# pixels. Every epoch shuffles the images anew; those that fill no last mini-batch sit that epoch out.

# %%
class Images:
    """Bytes and classes of training and test images; `of` gives some as a network takes them."""

    # As the page knows images that are not its own.
    choice = None

    def __init__(self, name, classes, training, test, moments):
        self.name, self.classes, self.training, self.test = name, classes, training, test
        mean, deviation = moments
        self.values = ((np.arange(256) - mean) / deviation).astype(np.float32)
        self.count, self.channels, self.side, _ = training[0].shape

    def of(self, images, labels, device):
        return torch.from_numpy(self.values[images]).to(device), torch.from_numpy(labels.astype(np.int64)).to(device)


@lru_cache(1)
def page_images(place, name, side):
    """The images of the page, from its address or from a folder."""

    def read(file):
        address = f"{place.rstrip('/')}/{name}-{side}/{file}"
        try:
            if not address.startswith(("http:", "https:")):
                return Path(address).read_bytes()
            with urllib.request.urlopen(address) as answer:
                return answer.read()
        except OSError as error:
            raise SystemExit(f"cannot read {address}: {error}") from error

    def shard(entry):
        """Labels, then images, a byte a pixel."""
        packed = read(entry["file"])
        found = "sha256-" + b64encode(hashlib.sha256(packed).digest()).decode()
        if found != entry["integrity"]:
            raise SystemExit(f"{entry['file']} has the hash {found} (want {entry['integrity']})")
        values = np.frombuffer(gzip.decompress(packed), np.uint8)
        labels, pixels = np.split(values, [entry["count"]])
        return pixels.reshape(len(labels), side, side, -1).transpose(0, 3, 1, 2), labels

    manifest = json.loads(read("manifest.json"))
    training, test = ([shard(entry) for entry in manifest[part]] for part in ("training", "test"))
    sets = [[np.concatenate(parts) for parts in zip(*shards)] for shards in (training, test)]
    return Images(name, len(manifest["classes"]), *sets, (manifest["mean"], manifest["deviation"]))


@lru_cache(1)
def cifar_images(folder):
    """CIFAR-10 in its binary version: a byte for the class, then 32 x 32 bytes of red, of green and of blue."""

    def read(pattern):
        records = [np.fromfile(file, np.uint8) for file in sorted(Path(folder).glob(pattern))]
        if not records or any(len(own) == 0 or len(own) % 3073 for own in records):
            raise SystemExit(f"{folder} does not hold CIFAR-10 in its binary version (want {pattern})")
        records = np.concatenate(records).reshape(-1, 3073)
        return records[:, 1:].reshape(-1, 3, 32, 32), records[:, 0]

    training, test = read("data_batch_*.bin"), read("test_batch.bin")
    moments = [own(training[0], dtype=np.float64) for own in (np.mean, np.std)]
    images = Images("cifar-10", 10, training, test, moments)
    images.choice = {
        **{"name": "own", "fingerprint": fingerprint(images), "side": 32, "channels": 3, "classes": 10},
        **{"trainingImages": len(training[1]), "testImages": len(test[1])},
    }
    return images


def fingerprint(images):
    """By which the page knows images that a reader has brought: of all that a network sees of them."""
    parts = [f"{images.side} {images.channels} {images.classes}".encode()]
    for pixels, labels in (images.training, images.test):
        for own in (labels, pixels.transpose(0, 2, 3, 1)):
            parts.append(hashlib.sha256(np.ascontiguousarray(own)).digest())
    return hashlib.sha256(b"".join(parts)).hexdigest()[:32]


def name_of_own(choice):
    """What the page's CSV calls such images."""
    counts = (choice[name] for name in ("channels", "classes", "trainingImages", "testImages"))
    return "-".join(map(str, ["own", choice["fingerprint"], *counts]))


def shuffled(seed, epoch, count):
    """Every image once: a Fisher-Yates shuffle. Words past the last whole multiple of a bound are drawn again."""
    drawn = iter(words(seed, f"order.epoch{epoch}", count + 100).tolist())
    images = list(range(count))
    for bound in range(count, 1, -1):
        other = next(word for word in drawn if word < 2**32 - 2**32 % bound) % bound
        images[bound - 1], images[other] = images[other], images[bound - 1]
    return images


def views(seed, iteration, count):
    """Of each image of a mini-batch: where the crop of its padded image begins, and whether that is mirrored first."""
    drawn = iter(words(seed, f"augmentation.iteration{iteration}", 3 * count + 100).tolist())

    def below(bound):
        return next(word for word in drawn if word < 2**32 - 2**32 % bound) % bound

    return [(below(9), below(9), below(2)) for _ in range(count)]


def seen(images, chosen):
    """Images padded by 4 zeros on each side, mirrored or not, and cropped to their own size (the paper's Section 4.2)."""
    side, padded = images.shape[-1], pad(images, (4, 4, 4, 4))
    crops = []
    for image, (row, column, mirrored) in zip(padded, chosen):
        crops.append((image.flip(-1) if mirrored else image)[:, row : row + side, column : column + side])
    return torch.stack(crops)


# %% [markdown]
# ## Networks
#
# A 3x3 stem, three stages of n blocks, global average pooling, a fully connected layer. Tensors have the names that
# they have on the page, such as `stage1.block1.conv1.weight`, and PyTorch's layout: filters, inputs, rows, columns.

# %%
EPSILON, RUNNING_MOMENTUM = 1e-5, 0.1


def processes():
    return distributed.get_world_size() if distributed.is_initialized() else 1


def rank():
    return distributed.get_rank() if distributed.is_initialized() else 0


class BatchNorm(nn.Module):
    """Batch normalisation (BN) of so many channels."""

    def __init__(self, channels):
        super().__init__()
        self.gamma, self.beta = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))
        self.register_buffer("runningMean", torch.zeros(channels))
        self.register_buffer("runningVariance", torch.ones(channels))

    def forward(self, y):
        if self.training and processes() > 1:
            return self.normalise_over_all(y)
        running = (self.runningMean, self.runningVariance)
        return batch_norm(y, *running, self.gamma, self.beta, self.training, RUNNING_MOMENTUM, EPSILON)

    def normalise_over_all(self, y):
        """BN by the whole mini-batch, of which every process has a part; gradients flow through the sums."""
        count = shared.all_reduce(torch.tensor(float(y.numel() // y.shape[1]), device=y.device))
        mean = shared.all_reduce(y.sum((0, 2, 3))) / count
        centred = y - mean[:, None, None]
        variance = shared.all_reduce(centred.square().sum((0, 2, 3))) / count
        with torch.no_grad():
            self.runningMean.lerp_(mean, RUNNING_MOMENTUM)
            self.runningVariance.lerp_(variance * count / (count - 1), RUNNING_MOMENTUM)
        scale = self.gamma / torch.sqrt(variance + EPSILON)
        return centred * scale[:, None, None] + self.beta[:, None, None]


class Convolution(BatchNorm):
    """A convolution without bias, and its BN, whose tensors are named as the convolution's own; or without BN."""

    def __init__(self, inputs, filters, kernel_size, stride, batch_norm):
        if batch_norm:
            super().__init__(filters)
        else:
            nn.Module.__init__(self)
        self.stride, self.padding, self.batch_norm = stride, (kernel_size - 1) // 2, batch_norm
        self.weight = nn.Parameter(torch.empty(filters, inputs, kernel_size, kernel_size))

    def forward(self, x):
        y = conv2d(x, self.weight, stride=self.stride, padding=self.padding)
        return super().forward(y) if self.batch_norm else y


class Block(nn.Module):
    """relu(F(x) + shortcut(x)), or relu(F(x)) in a plain network (Eq. 1 and 2, Fig. 5)."""

    def __init__(self, inputs, filters, stride, run):
        super().__init__()
        bottleneck = run["block"] == "bottleneck"
        self.outputs = 4 * filters if bottleneck else filters
        kernels = [(1, filters), (3, filters), (1, self.outputs)] if bottleneck else [(3, filters), (3, filters)]
        self.names, channels = [f"conv{number}" for number, _ in enumerate(kernels, 1)], inputs
        for name, (size, width) in zip(self.names, kernels):
            own = Convolution(channels, width, size, stride if name == "conv1" else 1, run["batchNorm"])
            self.add_module(name, own)
            channels = width
        self.residual, self.scale, self.stride = run["residual"], run["shortcutScale"], stride
        self.widens = stride > 1 or inputs != self.outputs
        # Options A, B and C of Section 4.1.
        options = {"padded-identity": False, "projection-when-widening": self.widens, "projection-always": True}
        self.projects = self.residual and options[run["shortcut"]]
        if self.projects:
            self.projection = Convolution(inputs, self.outputs, 1, stride, run["batchNorm"])

    def shortcut(self, x):
        if self.projects:
            return self.projection(x)
        x = x[:, :, :: self.stride, :: self.stride]
        return pad(x, (0, 0, 0, 0, 0, self.outputs - x.shape[1]))

    def forward(self, x):
        y = x
        for name in self.names[:-1]:
            y = relu(self.get_submodule(name)(y))
        y = self.get_submodule(self.names[-1])(y)
        return relu(y + self.scale * self.shortcut(x) if self.residual else y)


# Blocks that a reader has written, by their text: for stage 1, then for the first and the later blocks of stages 2 and 3.
WRITTEN = {}


class Network(nn.Module):
    """Images [batch, channels, side, side] to logits [batch, classes]; as training starts from it."""

    def __init__(self, run, channels, classes):
        super().__init__()
        blocks, rest = divmod(run["depth"] - 2, 9 if run["block"] == "bottleneck" else 6)
        assert blocks >= 1 and rest == 0, f"invalid depth: {run['depth']} (want 6n + 2, or 9n + 2 with bottlenecks)"
        filters = run["filters"]
        self.stem = Convolution(channels, filters, 3, 1, run["batchNorm"])
        channels = filters
        for stage in range(3):
            own = nn.ModuleDict()
            for number in range(blocks):
                first = stage > 0 and number == 0
                if run.get("written"):
                    block, channels = WRITTEN[run["written"]][2 * stage - first](), filters * 2**stage
                else:
                    block = Block(channels, filters * 2**stage, 2 if first else 1, run)
                    channels = block.outputs
                own[f"block{number + 1}"] = block
            self.add_module(f"stage{stage + 1}", own)
        self.classifier = nn.Linear(channels, classes)
        self.draw(run["seed"])

    @torch.no_grad()
    def draw(self, seed):
        """He's initialisation by fan-out; the classifier is uniform within 1 / sqrt(features), its bias zero."""
        for name, layer in self.named_modules():
            if isinstance(layer, Convolution):
                filters, inputs, size, _ = layer.weight.shape
                drawn = sqrt(2 / (size * size * filters)) * normals(seed, f"{name}.weight", layer.weight.numel())
                layer.weight.copy_(torch.tensor(drawn).reshape(size, size, inputs, filters).permute(3, 2, 0, 1))
        classes, features = self.classifier.weight.shape
        drawn = 1 / sqrt(features) * uniforms(seed, "classifier.weight", features * classes)
        self.classifier.weight.copy_(torch.tensor(drawn).reshape(features, classes).T)
        self.classifier.bias.zero_()

    def forward(self, x):
        x = relu(self.stem(x))
        for stage in (self.stage1, self.stage2, self.stage3):
            for block in stage.values():
                x = block(x)
        return self.classifier(x.mean((2, 3)))


# %% [markdown]
# ## Training
#
# SGD with momentum and weight decay on every weight. Several processes each take a part of every mini-batch; BN and
# the loss are those of the whole, so that one process and many compute the same.

# %%
def rate_at(iteration, run):
    """The learning rate; iterations count from 0."""
    if run["warmUpRate"] is not None and iteration < run["warmUpIterations"]:
        return run["warmUpRate"]
    divisions = [int(start) for start in run["dividedAt"].split(",") if start]
    return run["learningRate"] / 10 ** sum(iteration >= start for start in divisions)


class Training:
    def __init__(self, run, data, device):
        self.run, self.data, self.device = run, data, device
        self.per_epoch = data.count // run["batchSize"]
        if self.per_epoch == 0 or run["batchSize"] < processes():
            raise SystemExit(f"invalid batch size: {run['batchSize']} (want {processes()} to {data.count})")
        self.network = self.model = Network(run, data.channels, data.classes).to(device)
        if processes() > 1:
            self.model = nn.parallel.DistributedDataParallel(self.network, broadcast_buffers=False)
        settings = {"momentum": run["momentum"], "weight_decay": run["weightDecay"]}
        self.optimizer = torch.optim.SGD(self.network.parameters(), run["learningRate"], **settings)

    def batch(self, iteration):
        """The images of a mini-batch that this process takes, by their places in the training set."""
        epoch, place = divmod(iteration, self.per_epoch)
        if place == 0:
            self.order = shuffled(self.run["seed"], epoch, self.data.count)
        size = self.run["batchSize"]
        return self.order[place * size : (place + 1) * size][rank() :: processes()]

    def iterate(self, iteration):
        """One update; loss and error of the mini-batch before it."""
        chosen = self.batch(iteration)
        images, labels = self.data.of(*(own[chosen] for own in self.data.training), self.device)
        if self.run.get("augmentation"):
            all_views = views(self.run["seed"], iteration, self.run["batchSize"])
            images = seen(images, all_views[rank() :: processes()])
        self.optimizer.param_groups[0]["lr"] = rate_at(iteration, self.run)
        self.optimizer.zero_grad()
        logits = self.model(images)
        loss = cross_entropy(logits, labels, reduction="sum") / self.run["batchSize"]
        # DistributedDataParallel takes the mean of the gradients of all processes, and the whole is their sum.
        (loss * processes()).backward()
        self.optimizer.step()
        outcome = torch.stack([loss.detach(), (logits.argmax(1) != labels).sum() / self.run["batchSize"]])
        if processes() > 1:
            distributed.all_reduce(outcome)
        return outcome.tolist()


@torch.no_grad()
def errors_of(network, data, device):
    """Fractions of wrong images, by running statistics: of the test set and of the first 2,000 for training."""
    network.eval()

    def error_on(images, labels):
        wrong = 0
        for first in range(0, len(labels), 500):
            own, classes = data.of(images[first : first + 500], labels[first : first + 500], device)
            wrong += int((network(own).argmax(1) != classes).sum())
        return wrong / len(labels)

    subset = [own[:2000] for own in data.training]
    return {"testError": error_on(*data.test), "subsetError": error_on(*subset)}


def rows_of(training):
    """Trains, and gives a row of the page's CSV after each iteration; the last has the errors of the evaluation."""
    for iteration in range(training.run["iterations"]):
        loss, error = training.iterate(iteration)
        row = {**training.run, "iteration": iteration + 1, "trainingLoss": loss, "trainingError": error}
        if iteration + 1 == training.run["iterations"]:
            row |= errors_of(training.network, training.data, training.device)
        yield row


# %% [markdown]
# ## For the lab of the page
#
# `EXPERIMENTS` are the runs in the order of `RUNS`, as the lab of the page knows them: it compares a run of PyTorch
# with those of its own that have the same settings.

# %%
EXPERIMENTS = [
    "{\"network\":{\"depth\":20,\"residual\":false,\"shortcut\":\"padded-identity\",\"block\":\"basic\",\"filters\":8,\"batchNorm\":true},\"data\":{\"name\":\"fashion-mnist\",\"side\":14},\"training\":{\"iterations\":300,\"batchSize\":64,\"learningRate\":{\"rate\":0.03,\"dividedAt\":[],\"warmUp\":null},\"momentum\":0.9,\"weightDecay\":0.0001},\"seed\":1}",
    "{\"network\":{\"depth\":20,\"residual\":true,\"shortcut\":\"padded-identity\",\"block\":\"basic\",\"filters\":8,\"batchNorm\":true},\"data\":{\"name\":\"fashion-mnist\",\"side\":14},\"training\":{\"iterations\":300,\"batchSize\":64,\"learningRate\":{\"rate\":0.03,\"dividedAt\":[],\"warmUp\":null},\"momentum\":0.9,\"weightDecay\":0.0001},\"seed\":1}",
]


def told_to_the_lab(number, data, rows):
    """A run by its place in RUNS, from its rows, as the lab opens it, up to a loss that is no number."""
    experiment = json.loads(EXPERIMENTS[number])
    # A run on CIFAR-10 lies over those that the page has trained on the very same images.
    experiment["data"] = data.choice or experiment["data"]
    count = next((place for place, row in enumerate(rows) if not isfinite(row["trainingLoss"])), len(rows))
    ending = "diverged" if count < len(rows) else "done" if count == experiment["training"]["iterations"] else "stopped"
    last, columns = rows[-1], ("iteration", "trainingLoss", "trainingError")
    errors = {"iteration": last["iteration"], "testError": last["testError"], "subsetError": last["subsetError"]}
    kind = "own block" if last.get("written") else "residual" if last["residual"] else "plain"
    return {
        "experiment": experiment,
        "records": [{name: row[name] for name in columns} for row in rows[:count]],
        "evaluation": None if ending == "diverged" else {**errors, "mistakes": []},
        "ledger": {
            "figure": None,
            "settings": "",
            "date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "backend": None,
            "cores": None,
            "ending": ending,
            "name": f"{kind}-{last['depth']}, seed {last['seed']}, PyTorch",
            "pinned": False,
        },
    }


# %% [markdown]
# ## What is asked for

# %%
def asked(arguments):
    parser = argparse.ArgumentParser(description="Trains the networks of RUNS and prints every iteration as CSV.")
    parser.add_argument("--run", type=int, help=f"this one alone, 1 to {len(RUNS)}")
    parser.add_argument("--data", default=DATA, help="address or folder of the page's images")
    parser.add_argument("--cifar", metavar="FOLDER", help="CIFAR-10, binary version, in their place")
    parser.add_argument("--iterations", type=int, help="train for so many")
    parser.add_argument("--device", help="cpu, cuda, ...")
    parser.add_argument("--csv", metavar="FILE", help="write there what is otherwise printed")
    parser.add_argument("--json", metavar="FILE", help="write there what the lab of the page opens")
    parser.add_argument("--save", metavar="FILE", help="keep what the run has learnt, as .npz")
    parser.add_argument("--weights", metavar="FILE", help="measure the errors with these (.npz), do not train")
    given = parser.parse_args(arguments)
    if given.run is not None and not 1 <= given.run <= len(RUNS):
        parser.error(f"invalid run: {given.run} (want 1 to {len(RUNS)})")
    if given.iterations is not None and given.iterations < 1:
        parser.error(f"invalid iterations: {given.iterations} (want at least 1)")
    if (given.save or given.weights) and given.run is None and len(RUNS) > 1:
        parser.error("--save and --weights are of one run: say which by --run")
    if given.json and given.weights:
        parser.error("--json is of trainings: it does not go with --weights")
    most = min(run["iterations"] for run in (runs() if given.run is None else [runs()[given.run - 1]]))
    if given.json and given.iterations and given.iterations > most:
        parser.error(f"--json takes no more iterations than the page: {most}")
    return given


def device_of(given):
    """The device of this process; joins the others where torchrun has started several."""
    device = torch.device(given.device or ("cuda" if torch.cuda.is_available() else "cpu"))
    if int(os.environ.get("WORLD_SIZE", 1)) > 1:
        distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
        if device.type == "cuda":
            device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
            torch.cuda.set_device(device)
    # The page computes with 24 bits; some graphics cards would take 11.
    torch.backends.cudnn.allow_tf32 = False
    return device


def images_of(run, given):
    """What a run is trained on, and what that is called."""
    is_own = run["data"].startswith("own-")
    if not given.cifar and not is_own:
        return page_images(given.data, run["data"], run["side"]), run["data"]
    folder = given.cifar or CIFAR
    data = cifar_images(folder)
    if name_of_own(data.choice) == run["data"]:
        return data, run["data"]
    if is_own and rank() == 0:
        print(f"{folder} holds other images than the page had ({name_of_own(data.choice)})", file=sys.stderr)
    return data, data.name


def written(value):
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def main(arguments):
    """Gives the rows that it writes."""
    given = asked(arguments)
    device, rows, told_runs = device_of(given), [], []
    told = {name for name, usual in USUAL.items() if any(run.get(name, usual) != usual for run in runs())}
    columns = [name for name in COLUMNS if name in told or name not in USUAL]
    place = open(given.csv, "w", newline="") if given.csv and rank() == 0 else sys.stdout
    table = csv.DictWriter(place, columns, restval="", extrasaction="ignore")
    if rank() == 0:
        table.writeheader()
    for number in range(len(RUNS)) if given.run is None else [given.run - 1]:
        run, first = runs()[number], len(rows)
        data, name = images_of(run, given)
        run |= {"data": name, "side": data.side, "iterations": given.iterations or run["iterations"]}
        training = Training(run, data, device)
        if given.weights:
            held = np.load(given.weights)
            training.network.load_state_dict({name: torch.from_numpy(held[name]) for name in held.files})
        for row in [{**run, **errors_of(training.network, data, device)}] if given.weights else rows_of(training):
            rows.append(row)
            if rank() == 0:
                table.writerow({name: written(value) for name, value in row.items()})
                place.flush()
        if given.json and rank() == 0:
            # After each run, so that nothing of the others is lost with the last.
            told_run = told_to_the_lab(number, data, rows[first:])
            # The lab opens no file with a run of which nothing can be drawn.
            told_runs += [told_run] if told_run["records"] else []
            Path(given.json).write_text(json.dumps({"schema": 1, "runs": told_runs}))
        if given.save and rank() == 0:
            np.savez(given.save, **{name: own.cpu().numpy() for name, own in training.network.state_dict().items()})
    if distributed.is_initialized():
        distributed.destroy_process_group()
    return rows


# %%
if __name__ == "__main__":
    main(sys.argv[1:])
