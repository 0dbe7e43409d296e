SELECT Origin AS place, 1 AS leaves, Delay FROM Flight WHERE Delay > 60
UNION ALL
SELECT Destination, 0, Delay FROM Flight WHERE Delay > 120
-- postgres
SELECT origin, 1, delay FROM flight WHERE delay > 60 UNION ALL SELECT destination, 0, delay FROM flight WHERE delay > 120
