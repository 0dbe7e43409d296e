SELECT Origin, Distance, Delay FROM Flight WHERE Distance < 800 UNION SELECT Destination, Distance, Delay FROM Flight WHERE Delay > 0 INTERSECT SELECT Origin, Distance, Delay FROM Flight WHERE Delay < 30
-- postgres
SELECT origin, distance, delay FROM flight WHERE distance < 800 UNION SELECT destination, distance, delay FROM flight WHERE delay > 0 INTERSECT SELECT origin, distance, delay FROM flight WHERE delay < 30
