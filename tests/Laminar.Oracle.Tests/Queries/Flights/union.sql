SELECT Origin AS place, Distance FROM Flight WHERE Delay > 30 UNION SELECT Destination, Distance FROM Flight WHERE Delay < 0 EXCEPT SELECT Origin, Distance FROM Flight WHERE Distance < 300
-- postgres
SELECT origin, distance FROM flight WHERE delay > 30 UNION SELECT destination, distance FROM flight WHERE delay < 0 EXCEPT SELECT origin, distance FROM flight WHERE distance < 300
