"""The archive: articles with their versions and readings, and beside them what we think about it.

One schema (``schema``) in SQLite or PostgreSQL (``dialect``). ``open_archive`` gives an engine; within ``writing`` or
``looking`` its connection goes to the functions of the other modules.
"""
