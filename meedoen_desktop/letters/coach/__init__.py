"""The coach: reads a letter along and says what could be friendlier, plainer or is missing.

Plain Python, offline, and it never blocks: the consultant decides. What it knows are the data
files in ``resources/coach`` (domain/research.md 2.1-2.4, method.md 1 and 9).
"""
