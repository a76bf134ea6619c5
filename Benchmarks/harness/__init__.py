"""Side-by-side timings: one process a measurement, peers alternating, accuracy beside time."""
