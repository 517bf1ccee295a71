"""The measurements: `make bench`. Numbers are told, never asserted."""
