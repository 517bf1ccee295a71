"""The audience picture: draws Scenes. Knows looks and motion; knows no rules, no facts, no words."""
