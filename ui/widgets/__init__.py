"""Controls shared by the desks: keycaps, buttons, panels, reasons. They know no contest."""
