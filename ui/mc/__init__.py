"""The MC's screen: what to say now and next in large letters, the clock, how to read names."""
