"""Makes optimizers.reference.json: the algorithms as PyTorch's documentation writes them, at 50 digits.

Run by hand: python3 optimizers.reference.py > optimizers.reference.json   (needs mpmath)
Each row has the algorithm, its options by their names here, and the parameters after each step; the gradient
of parameter k is theta^3 - 2 theta + k - 1/2. Numbers are as exact as doubles.
"""
import json
from mpmath import mp, mpf, sqrt

mp.dps = 50
START = [mpf("0.5"), mpf("-1.25"), mpf("3")]
STEPS = 8


def gradient(theta):
    return [x**3 - 2 * x + k - mpf(1) / 2 for k, x in enumerate(theta)]


def sgd(theta, t, s, lr, momentum, dampening, weight_decay, nesterov):
    for k, g in enumerate(gradient(theta)):
        if weight_decay != 0:
            g = g + weight_decay * theta[k]
        if momentum != 0:
            if t > 1:
                s["b", k] = momentum * s["b", k] + (1 - dampening) * g
            else:
                s["b", k] = g
            g = g + momentum * s["b", k] if nesterov else s["b", k]
        theta[k] = theta[k] - lr * g


def adagrad(theta, t, s, lr, lr_decay, weight_decay, initial_accumulator_value, eps):
    for k, g in enumerate(gradient(theta)):
        rate = lr / (1 + (t - 1) * lr_decay)
        if weight_decay != 0:
            g = g + weight_decay * theta[k]
        s[k] = s.get(k, initial_accumulator_value) + g**2
        theta[k] = theta[k] - rate * g / (sqrt(s[k]) + eps)


def rmsprop(theta, t, s, lr, alpha, eps, weight_decay, momentum, centered):
    for k, g in enumerate(gradient(theta)):
        if weight_decay != 0:
            g = g + weight_decay * theta[k]
        v = s["v", k] = alpha * s.get(("v", k), 0) + (1 - alpha) * g**2
        if centered:
            s["g", k] = alpha * s.get(("g", k), 0) + (1 - alpha) * g
            v = v - s["g", k] ** 2
        if momentum > 0:
            s["b", k] = momentum * s.get(("b", k), 0) + g / (sqrt(v) + eps)
            theta[k] = theta[k] - lr * s["b", k]
        else:
            theta[k] = theta[k] - lr * g / (sqrt(v) + eps)


def adam(theta, t, s, lr, betas, eps, weight_decay, amsgrad, decoupled=False):
    for k, g in enumerate(gradient(theta)):
        if decoupled:
            theta[k] = theta[k] - lr * weight_decay * theta[k]
        elif weight_decay != 0:
            g = g + weight_decay * theta[k]
        s["m", k] = betas[0] * s.get(("m", k), 0) + (1 - betas[0]) * g
        s["v", k] = betas[1] * s.get(("v", k), 0) + (1 - betas[1]) * g**2
        v = s["v", k]
        if amsgrad:
            v = s["max", k] = max(s.get(("max", k), 0), v)
        m_hat = s["m", k] / (1 - betas[0] ** t)
        v_hat = v / (1 - betas[1] ** t)
        theta[k] = theta[k] - lr * m_hat / (sqrt(v_hat) + eps)


def adamw(theta, t, s, **options):
    adam(theta, t, s, **options, decoupled=True)


SGD = dict(lr=0.001, momentum=0, dampening=0, weight_decay=0, nesterov=False)
ADAGRAD = dict(lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10)
RMSPROP = dict(lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False)
ADAM = dict(lr=0.001, betas=[0.9, 0.999], eps=1e-8, weight_decay=0, amsgrad=False)

# The name here, the algorithm, PyTorch's defaults (of momentum and nesterov, ours), the options.
ROWS = [
    ("sgd", sgd, SGD, {}),
    ("sgd", sgd, SGD, dict(lr=0.05, weight_decay=0.1)),
    ("sgd", sgd, SGD, dict(lr=0.05, momentum=0.7, dampening=0.3, weight_decay=0.1)),
    ("sgd", sgd, SGD, dict(lr=0.02, momentum=0.5, nesterov=True)),
    ("momentum", sgd, {**SGD, "momentum": 0.9}, {}),
    ("momentum", sgd, {**SGD, "momentum": 0.9}, dict(lr=0.02, dampening=0.25)),
    ("nesterov", sgd, {**SGD, "momentum": 0.9, "nesterov": True}, {}),
    ("nesterov", sgd, {**SGD, "momentum": 0.9, "nesterov": True}, dict(lr=0.02, momentum=0.8, weight_decay=0.01)),
    ("adagrad", adagrad, ADAGRAD, {}),
    ("adagrad", adagrad, ADAGRAD, dict(lr=0.3, lr_decay=0.1, weight_decay=0.2, initial_accumulator_value=0.5, eps=0.01)),
    ("rmsprop", rmsprop, RMSPROP, {}),
    ("rmsprop", rmsprop, RMSPROP, dict(lr=0.1, alpha=0.8, eps=0.001, weight_decay=0.1, momentum=0.5)),
    ("rmsprop", rmsprop, RMSPROP, dict(lr=0.1, alpha=0.9, centered=True)),
    ("rmsprop", rmsprop, RMSPROP, dict(alpha=0.75, centered=True, momentum=0.9)),
    ("adam", adam, ADAM, {}),
    ("adam", adam, ADAM, dict(lr=0.2, betas=[0.5, 0.75], eps=0.01, weight_decay=0.1)),
    ("adam", adam, ADAM, dict(lr=0.3, betas=[0.8, 0.5], amsgrad=True)),
    ("adamw", adamw, {**ADAM, "weight_decay": 0.01}, {}),
    ("adamw", adamw, {**ADAM, "weight_decay": 0.01}, dict(lr=0.2, betas=[0.7, 0.9], weight_decay=0.5, amsgrad=True)),
]


def exact(value):
    """A decimal as it is written, not as a double has it."""
    if isinstance(value, list):
        return [exact(one) for one in value]
    return value if isinstance(value, bool) else mpf(str(value))


def camel(name):
    first, *others = name.split("_")
    return first + "".join(other.title() for other in others)


rows = []
for name, algorithm, defaults, options in ROWS:
    theta, state, trace = list(START), {}, []
    chosen = {key: exact(value) for key, value in {**defaults, **options}.items()}
    for t in range(1, STEPS + 1):
        algorithm(theta, t, state, **chosen)
        trace.append([float(x) for x in theta])
    rows.append([name, {camel(key): value for key, value in options.items()}, trace])
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
