"""What the faces are dressed in: themes, icons, sounds, translations."""
