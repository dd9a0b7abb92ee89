"""Doing the jobs: what was asked for, in which order, in which process, and what comes of it."""
