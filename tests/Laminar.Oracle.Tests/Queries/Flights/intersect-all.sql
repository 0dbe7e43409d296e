SELECT Origin, Delay / 10 AS d FROM Flight WHERE Distance < 800 UNION ALL SELECT Destination, Delay / 10 FROM Flight WHERE Delay > 0 INTERSECT ALL SELECT Origin, Delay / 10 FROM Flight WHERE Delay < 90 INTERSECT ALL SELECT Origin, Delay / 10 FROM Flight WHERE Distance > 500
-- postgres
SELECT origin, delay / 10 FROM flight WHERE distance < 800 UNION ALL SELECT destination, delay / 10 FROM flight WHERE delay > 0 INTERSECT ALL SELECT origin, delay / 10 FROM flight WHERE delay < 90 INTERSECT ALL SELECT origin, delay / 10 FROM flight WHERE distance > 500
