"""How accurate the tool is: errors put into clean texts, labelled articles scored, one page made of both.

``PYTHONPATH=tests python -m accuracy docs/accuracy.md`` writes the page (``make accuracy``); with
``--misses`` it lists what went wrong instead.
"""
