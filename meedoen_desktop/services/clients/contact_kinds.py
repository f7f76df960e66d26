"""What a contact was, where its form alone says too little."""

from __future__ import annotations

THREE_WAY, GROUP = "three_way", "group"

WHAT_IT_WAS = f"""case
  when c.form in ('office', 'home', 'video') and exists(select 1 from appointment
    where id = c.appointment_id and kind = '{THREE_WAY}') then '{THREE_WAY}'
  when c.form = 'office' and exists(select 1 from group_meeting
    where id = c.appointment_id) then '{GROUP}'
  else c.form end"""  # noqa: S608 - fixed text
"""The form of the contact ``c``, or one of the two above: they are kept as a talk at the office."""
