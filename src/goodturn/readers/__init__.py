"""Machines that read messages. They return readings and can do nothing else."""
