"""The sounds of the hall, and the script that makes them."""
