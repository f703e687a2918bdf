"""A run over the files of a newsroom: which ones, how each is judged, and what is left to act upon.

Above the pipeline, which knows one text at a time; below the command line, which only says what is wanted.
"""
