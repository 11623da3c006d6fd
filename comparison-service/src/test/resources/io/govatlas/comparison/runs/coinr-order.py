"""Makes coinr-order.json: 51 made-up units and 49 indicators as a request, and what comes of each step.

Plain Python, with nothing of the engine in it, after the documentation of COINr: denominate, impute by the mean of
the unit's group, screen, treat (winsorise, then log_CT as it is, other specifications for single indicators), min-max,
and weighted means up a tree of four levels. Run it in this folder: python3 coinr-order.py
"""

import json
import math
import random

R = random.Random(20260)
N, M = 51, 49
UNITS = [f"C{c:02d}" for c in range(N)]
CODES = [f"i{q:02d}" for q in range(M)]
GROUPS = ["Asia" if c % 5 < 2 else "Europe" for c in range(N)]
SIZES = ["Pop", "GDP", "Area"]


def six(x):
    return float(f"{x:.6g}")


sizes = [[six(R.lognormvariate(16, 1.6)), six(R.lognormvariate(26, 1.8)), six(R.lognormvariate(12, 2))] for _ in UNITS]
denominator = [SIZES[(q // 4) % 3] if q % 4 == 1 else None for q in range(M)]
scale = {"Pop": 1000.0, "GDP": 1e6, "Area": 100.0}
direction = [-1 if q % 6 == 4 else 1 for q in range(M)]
kind = [q % 7 for q in range(M)]


def draw(q, c):
    if kind[q] == 2:  # a few far out above
        return R.gauss(50, 8) + (R.choice([400, 700]) if c % 26 == q % 26 else 0)
    if kind[q] == 3:  # more than winsorising can mend
        return R.lognormvariate(3, 5)
    if kind[q] == 5:  # the same below: the logarithm makes it worse
        return 100 - R.lognormvariate(0, 4.5)
    if kind[q] == 6:  # counts with ties
        return R.randint(0, 9)
    return R.gauss(60, 15)


raw = []
for c in range(N):
    row = []
    for q in range(M):
        x = draw(q, c)
        if denominator[q]:
            x = abs(x) * sizes[c][SIZES.index(denominator[q])] / scale[denominator[q]]
        row.append(None if R.random() < (0.5 if c == 17 else 0.06) else six(x))
    raw.append(row)

pillar = [q % 8 for q in range(M)]
weight = [[1.0, 0.5, 2.0, 1.5][q % 4] for q in range(M)]
pillar_weight = [1.0, 2.0, 1.0, 0.5, 1.0, 1.0, 3.0, 1.0]
sub_weight = [2.0, 1.0]
common = {"method": "winsorise-then-transform", "maxWinsorised": 3, "transform": "log-coin-tool-unmirrored"}
own = {
    "i05": {"method": "winsorise", "maxWinsorised": 1},
    "i10": {"method": "none"},
    "i17": {"method": "winsorise-then-transform", "maxWinsorised": 1, "transform": "box-cox", "lambda": 0.5},
    "i24": {
        "method": "winsorise-then-transform",
        "maxWinsorised": 2,
        "transform": "log-coin-tool-unmirrored",
        "transformOf": "winsorised",
    },
    "i26": {"method": "winsorise-then-transform", "maxWinsorised": 2},
}


def valid(x):
    return [v for v in x if v is not None]


def mean(x):
    return math.fsum(x) / len(x)


def moments(x):
    v = valid(x)
    n, centre = len(v), mean(v)
    m2, m3, m4 = (math.fsum((y - centre) ** k for y in v) for k in (2, 3, 4))
    skew = math.sqrt(n) * m3 / m2**1.5 * math.sqrt(n * (n - 1)) / (n - 2)
    r = n * m4 / m2**2
    return skew, ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))


def passes(x):
    skew, kurt = moments(x)
    return abs(skew) < 2 or kurt < 3.5


def each(x, f):
    return [None if v is None else f(v) for v in x]


def winsorise(x, most):
    x, high, low = list(x), [], []
    while not passes(x) and len(high) + len(low) < most:
        if moments(x)[0] >= 0:
            top = max(valid(x))
            high = [c for c, v in enumerate(x) if v == top]
            new = max(v for v in valid(x) if v != top)
            for c in high:
                x[c] = new
        else:
            bottom = min(valid(x))
            low = [c for c, v in enumerate(x) if v == bottom]
            new = min(v for v in valid(x) if v != bottom)
            for c in low:
                x[c] = new
    return x


def log_ct(x, mirrored=False):
    low, high = min(valid(x)), max(valid(x))
    a = 0.01 * (high - low)
    if mirrored and moments(x)[0] < 0:
        return each(x, lambda v: -math.log(high + a - v))
    return each(x, lambda v: math.log(v - low + a))


def box_cox(x, power):
    low = min(valid(x))
    return each(x, lambda v: ((v - low + 1) ** power - 1) / power)


def treat(code, x):
    spec = own.get(code, common)
    if spec["method"] == "none" or passes(x):
        return x, "untouched"
    moved = winsorise(x, spec.get("maxWinsorised", 5))
    if passes(moved) or spec["method"] == "winsorise":
        return moved, "winsorised"
    start = moved if spec.get("transformOf") == "winsorised" else x
    if spec.get("transform") == "box-cox":
        return box_cox(start, spec["lambda"]), "transformed"
    return log_ct(start, spec.get("transform") is None), "transformed"


def rows(columns):
    return [list(row) for row in zip(*columns)]


# denominate
def ratio(x, c, q):
    if x is None or denominator[q] is None:
        return x
    return x / sizes[c][SIZES.index(denominator[q])] * scale[denominator[q]]


table = [[ratio(x, c, q) for q, x in enumerate(row)] for c, row in enumerate(raw)]
stages = {"denominate": table}
# impute, from what was observed
def group_mean(c, q):
    return mean(valid([stages["denominate"][k][q] for k in range(N) if GROUPS[k] == GROUPS[c]]))


table = [[group_mean(c, q) if x is None else x for q, x in enumerate(row)] for c, row in enumerate(table)]
stages["impute"] = table
columns, outcomes = [], {}
for q, code in enumerate(CODES):
    column, outcome = treat(code, [row[q] for row in table])
    columns.append(column)
    outcomes.setdefault(outcome, []).append(code)
stages["treat"] = rows(columns)
for q, column in enumerate(columns):
    signed = [direction[q] * v for v in column]
    low, high = min(signed), max(signed)
    columns[q] = [(v - low) / (high - low) * 100 for v in signed]
stages["normalise"] = rows(columns)


def weighted(values, weights):
    return math.fsum(v * w for v, w in zip(values, weights)) / math.fsum(weights)


scores = []
for row in stages["normalise"]:
    members = [[q for q in range(M) if pillar[q] == p] for p in range(8)]
    pillars = [weighted([row[q] for q in group], [weight[q] for q in group]) for group in members]
    subs = [weighted(pillars[:4], pillar_weight[:4]), weighted(pillars[4:], pillar_weight[4:])]
    scores.append([weighted(subs, sub_weight)] + subs + pillars)
ranks = [1 + sum(other[0] > row[0] for other in scores) for row in scores]

tree = [{"code": "Index"}]
tree += [{"code": f"s{s}", "parent": "Index", "weight": sub_weight[s]} for s in range(2)]
tree += [{"code": f"p{p}", "parent": f"s{p // 4}", "weight": pillar_weight[p]} for p in range(8)]
for q, code in enumerate(CODES):
    better = "higher-is-better" if direction[q] > 0 else "lower-is-better"
    tree.append({"code": code, "parent": f"p{pillar[q]}", "weight": weight[q], "direction": better})
ratios = [
    {"indicator": CODES[q], "denominator": d, "scale": scale[d]} for q, d in enumerate(denominator) if d is not None
]
request = {
    "definition": {
        "tree": tree,
        "weighting": {"method": "points"},
        "steps": [
            {"denominate": {"ratios": ratios}},
            {"impute": {"method": "group-mean"}},
            {"screen": {"minimum": 0.9}},
            {"treat": {"common": common, "byIndicator": own}},
            {"normalise": {"common": {"method": "min-max", "lower": 0, "upper": 100}}},
        ],
        "aggregation": {"method": "arithmetic"},
        "uncertainty": {"draws": 100},
    },
    "data": {
        "units": UNITS,
        "indicators": CODES,
        "values": raw,
        "denominators": {"units": UNITS[::-1], "indicators": SIZES, "values": sizes[::-1]},
        "groups": dict(zip(UNITS, GROUPS)),
    },
}
with open("coinr-order.json", "w", encoding="utf-8") as out:
    head = json.dumps(request, separators=(",", ":"))
    out.write('{"request":' + head + ',\n"outcomes":' + json.dumps(outcomes, separators=(",", ":")) + ',\n"stages":{')
    for k, (name, cells) in enumerate(stages.items()):
        lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in cells)
        out.write(("," if k else "") + f'\n"{name}":[\n{lines}]')
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in scores)
    out.write(f'}},\n"ranks":{json.dumps(ranks, separators=(",", ":"))},\n"scores":[\n{lines}]}}\n')
print({name: len(codes) for name, codes in outcomes.items()})
