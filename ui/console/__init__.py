"""The operator's desk: run sheet, pictures, GO, controls. It renders values and knows no rule."""
