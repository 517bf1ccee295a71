"""The words of the evening: facts, state, clock, cue, scene, and what a round type must answer."""
