"""The paper all reports share: Nghị định 30/2020, what an evening says, and how it is written.

Does not know any single report. ReportLab is loaded only by the modules that draw.
"""
