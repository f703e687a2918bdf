"""Speed, as ratios measured in one run: ``python -m benchmarks`` (or ``make bench``).

Absolute times say something about a machine; ratios say something about the program. Nothing here is a
test: the goals are printed beside what was measured, and nothing fails.
"""
