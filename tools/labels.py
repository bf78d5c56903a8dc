"""How an ask that was found is held against one that a careful person labelled: what scoring and learning share."""
import re
from collections import Counter

# An ask is found where the words of one of ours agree with it by so much.
SAME = 0.7
# Files of the United Nations' own documents, which have readers of their own.
UNITED_NATIONS = ("working-group", "concluding-observations", "stakeholders-summary")


def tokens(text):
    return Counter(re.findall(r"\w+", text.lower()))


def f1(left, right):
    common = sum((left & right).values())
    return 2 * common / (sum(left.values()) + sum(right.values())) if common else 0.0


def holds(whole, part):
    """Whether nearly all words of the part stand in the whole."""
    return sum((whole & part).values()) >= 0.9 * sum(part.values()) > 0


def matched(expected, found):
    """Pairs each expected ask with the best of ours that is still free, best pairs first."""
    left, right = [tokens(e) for e in expected], [tokens(f) for f in found]
    pairs = sorted(((f1(e, f), i, j) for i, e in enumerate(left) for j, f in enumerate(right)), reverse=True)
    ours, theirs = {}, set()
    for score, i, j in pairs:
        if score >= SAME and i not in theirs and j not in ours:
            theirs.add(i)
            ours[j] = i
    return theirs, set(ours)
