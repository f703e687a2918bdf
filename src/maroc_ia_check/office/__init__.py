"""What the reader and the annotator of office documents share: their archive, their walk, their text.

Everything here needs ``lxml``; only what is asked to open such a document imports it.
"""
