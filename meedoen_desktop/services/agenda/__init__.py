"""Appointments, meetings and leave: planned, moved, warned about, in calendar files."""
