"""What the hall hears: which sound belongs to which change of scene, and what plays it."""
