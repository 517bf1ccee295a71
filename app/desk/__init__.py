"""What people do: the desk records facts, everything else follows from them."""
