"""Makes special.reference.json: the special functions at 340 digits (for 1e-300 beside 1), rounded to doubles.

Run by hand: python3 special.reference.py > special.reference.json   (needs mpmath)
Each row is the arguments, which are exact, and the value.
"""
import json
import random
from mpmath import mp, mpf, pi, sqrt, inf
import mpmath as m

mp.dps = 340
random.seed(20)


def spread(low, high, count):
    """Random numbers, half of them even on a scale of powers."""
    even = [random.uniform(low, high) for _ in range(count // 2)]
    powers = [10 ** random.uniform(-12, 0) for _ in range(count // 2)]
    return even + [high * p for p in powers] + [low * p for p in powers if low < 0]


def whole(x):
    return x == int(x)


def near(points):
    return [p + s * d for p in points for d in (1e-14, 1e-10, 1e-5, 0.01) for s in (1, -1)]


def erfinv(x):
    y = m.erfinv(x)
    for _ in range(4):
        y = y - (m.erf(y) - x) * sqrt(pi) / 2 * m.exp(y * y)
    return y


NEGATIVE = [x for x in spread(-40, 40, 60) + [-0.5, -1.5, -11.9, -12.1] + near([-1, -2, -7, -13]) if not whole(x)]
GAMMA = [x for x in spread(-170, 171.6, 60) + NEGATIVE if not (x < 0 and whole(x))]
POSITIVE = [10 ** random.uniform(-8, 8) for _ in range(40)]

POINTS = {
    "erf": (m.erf, spread(-6, 6, 60) + [0.46875, 0.4687500000000001, 4, 1e-300, 5.9]),
    "erfc": (m.erfc, spread(-6, 26, 60) + [0.46875, 4.000000001, 25.9, 1e-300]),
    "erfcx": (lambda x: m.exp(x * x) * m.erfc(x), spread(-26, 50, 60) + [4, 100, 1e4, 9.9e7, 1.1e8, 1e12]),
    "erfinv": (erfinv, spread(-1, 1, 60) + [0.85, 0.8500001, 1 - 1e-5, 1 - 1e-12, -1 + 1e-10, 1 - 2**-53, 1e-300]),
    "gamma": (m.gamma, GAMMA + [1e-300, -1e-300, 11.99, 12.01, 171.5]),
    "lgamma": (lambda x: m.log(abs(m.gamma(x))) if abs(x) < 1e6 else m.loggamma(x),
               GAMMA + near([1, 2]) + [-2.457024738220801, -5.008, 1e5, 1e10, 1e100, 1e300, 2.5e305, 1e-300]),
    "factorial": (lambda x: m.gamma(x + 1), [x for x in spread(-20, 170.6, 60) if not (x < 0 and whole(x))]),
    "digamma": (m.digamma, NEGATIVE + POSITIVE + [1.4616321449683622, -0.504083008264455, 1e-300, -1e-300, 1e300, -100.25]),
    "trigamma": (lambda x: m.psi(1, x), NEGATIVE + POSITIVE + [1e-150, -1e-150, 1e150, -1000.5]),
    "polygamma": (lambda n, x: m.psi(int(n), x),
                  [(n, x) for n in (2, 3, 4, 7, 20) for x in NEGATIVE[::4] + POSITIVE[::3] if abs(x) > 1e-9]
                  + [(100, 1e4), (150, 0.5), (60, 30.5), (170, 2.5), (2, -0.25)]),
    "beta": (m.beta, [(random.choice(POSITIVE), random.choice(POSITIVE)) for _ in range(60)]
             + [(random.uniform(0.01, 14), random.uniform(0.01, 14)) for _ in range(40)]
             + [(random.uniform(12, 500), random.uniform(12, 500)) for _ in range(40)]
             + [(-0.5, 2.25), (-3.5, 1.25), (-0.3, -0.4), (5.5, -2.25), (1e-300, 3), (200, 1e-5), (1e200, 0.5)]),
    "lbeta": (lambda x, y: m.log(abs(m.beta(x, y))),
              [(random.choice(POSITIVE), random.choice(POSITIVE)) for _ in range(60)]
              + [(random.uniform(0.01, 14), random.uniform(0.01, 14)) for _ in range(40)]
              + [(random.uniform(12, 500), random.uniform(12, 500)) for _ in range(40)]
              + [(-0.5, 2.25), (-3.5, 1.25), (1e-300, 3), (1.0, 1.0)]),
    "sinpi": (lambda x: m.sin(pi * x), [x for x in spread(-3, 3, 40) if not whole(x)] + [1e10 + 0.125, 1 - 1e-16, 1e-300]),
    "cospi": (lambda x: m.cos(pi * x), spread(-3, 3, 40) + [1e10 + 0.125, 0.5 - 1e-16]),
    "sinc": (lambda x: m.sin(pi * x) / (pi * x), spread(-3.1, 3.1, 40) + [1e-300]),
    "cosc": (lambda x: (m.cos(pi * x) - m.sin(pi * x) / (pi * x)) / x, spread(-3.1, 3.1, 40) + [0.4999, 0.5001, 1e-9]),
    "log1mexp": (lambda x: m.log(1 - m.exp(x)), [-p for p in spread(0, 40, 40)] + [-0.69, -0.7, -1e-100, -700]),
    "logexpm1": (lambda x: m.log(m.exp(x) - 1), spread(0, 40, 40) + [0.69, 0.7, 1e-100, 1000]),
    "logsubexp": (lambda x, y: m.log(m.exp(x) - m.exp(y)), [(y + p, y) for y in (-800, -1, 0, 5, 900) for p in (1e-9, 0.5, 0.7, 3, 50)]),
    "logcosh": (lambda x: m.log(m.cosh(x)), spread(-3, 30, 40) + [1, 1.000001, 1e-8, 1000]),
    "nthRoot": (lambda x, n: m.sign(x) * abs(x) ** (1 / n), [(x, n) for n in (2, 3, 4, 5, 10, -2, -5, 2.5) for x in (1e-300, 1e-3, 0.3, 64, 625, 1e300)] + [(-8, 3), (-1e-5, 5), (-7e100, 7)]),
}


def row(f, args):
    args = args if isinstance(args, tuple) else (args,)
    value = f(*(mpf(a) for a in args))
    return [*map(float, args), float(value)]


lines = []
for name, (f, points) in POINTS.items():
    rows = [r for r in (row(f, p) for p in points) if abs(r[-1]) < inf and (abs(r[-1]) > 1e-300 or r[-1] == 0)]
    lines.append(f"  {json.dumps(name)}: [\n" + ",\n".join("    " + json.dumps(r) for r in rows) + "\n  ]")
print("{\n" + ",\n".join(lines) + "\n}")
